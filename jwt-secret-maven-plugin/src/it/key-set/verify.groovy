import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def keys = new JsonSlurper().parse(new File(basedir, 'keys.json')).keys
assert keys.size() == 2
assert keys.every { it.kty == 'oct' && it.alg == 'HS512' && it.k.length() == 86 }
assert keys[0].exp == keys[1].nbf + 2 * 3600
keys.each {
	assert !log.contains(it.k.substring(0, 16)) : 'the log shows a key'
	assert log.contains(it.kid)
}
return true
