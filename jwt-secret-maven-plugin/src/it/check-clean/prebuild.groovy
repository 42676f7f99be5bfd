// The folder of the build is ignored by git, and so would be everything in it
assert ['git', 'init', '-q'].execute(null, basedir).waitFor() == 0
