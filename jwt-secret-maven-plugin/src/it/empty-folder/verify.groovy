def log = new File(basedir, 'build.log').text
def shown = log.readLines().findAll { it ==~ /[0-9a-f]{128}/ }
assert shown.size() == 1
def content = new File(basedir, '.env.dev').text
assert (content ==~ /JWT_SECRET=[0-9a-f]{128}\n/) : 'one secret'
def written = content.trim().substring('JWT_SECRET='.length())
assert !log.contains(written.substring(0, 16)) : 'the log shows a secret'
assert log.readLines().any { it ==~ /jwt\.known-keys\.dev: \S{16}/ }
return true
