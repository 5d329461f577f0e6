diff-comparing = comparing the languages
diff-searching-history = looking for the texts as they were confirmed
diff-same-language = a language cannot be compared with itself; name two: benelux-plan diff nl fr
