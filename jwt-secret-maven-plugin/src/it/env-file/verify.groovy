def log = new File(basedir, 'build.log').text
def content = new File(basedir, '.env').text
assert (content ==~ /JWT_SECRET=[0-9a-f]{128}\nJWT_NEXT_SECRET=[0-9a-f]{128}\nJWT_PREVIOUS_SECRETS=[0-9a-f]{128}\n/) : 'three secrets'
def secrets = (content =~ /[0-9a-f]{128}/).collect { it }
assert secrets.toSet().size() == 3
secrets.each { assert !log.contains(it.substring(0, 16)) : 'the log shows a secret' }
assert log.contains('{"variable":"JWT_NEXT_SECRET",') : 'JSON'
return true
