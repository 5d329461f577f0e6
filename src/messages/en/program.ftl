program-reading-and-checking = reading and checking
program-reading = reading
program-no-plan-files = there is no plan file in `{ $folder }`
program-no-folder = there is no folder `{ $folder }`; go to the folder that holds it, or name it with --plan
program-pages-written = `{ $folder }`: { $count } pages written
program-bug = benelux-plan stopped because of a bug of its own, not because of your plan:
program-after-bug = Every file of your plan is either unchanged or completely rewritten. If a build was interrupted, the next build completes it or undoes it. Please report this text and the command that you ran.
