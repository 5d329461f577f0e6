serve-port-in-use = cannot use port { $port }: { $reason }; choose another one with --port
serve-cannot-watch = the system cannot tell when the plan changes: { $reason }
serve-address = the plan is at { $address }   (Ctrl+C ends)
serve-watch-ended = changes of the plan are no longer noticed; start `benelux-plan serve` again
serve-ready = pages ready after { $milliseconds } ms
serve-broken = the pages wait until the plan is fixed; the browser shows the problems

## The pages of the server

serve-no-plan = There is no plan here
serve-broken-template = A template is broken
serve-show-last = Show this page as it was before the error
serve-is-last = This is an earlier version: the plan has errors
