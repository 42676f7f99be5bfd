String log = new File(basedir, 'build.log').text
// Once for the whole tree, and the module is not built any more
assert log.count("one/src/main/resources/application.yml:2: hard-coded: 'jwt.secret' has a secret in the source") == 1
assert log.contains('There are secrets in the source tree. The report above says where.')
assert !log.contains('horse-battery')
