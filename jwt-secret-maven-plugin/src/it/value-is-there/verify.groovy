assert new File(basedir, 'app.env').text == '# not to be lost\nJWT_SECRET=present\n'
assert new File(basedir, 'build.log').text.contains("Use 'jwt-secret:rotate' to keep it as a previous one, or '-Djwt-secret.force' to lose it.")
return true
