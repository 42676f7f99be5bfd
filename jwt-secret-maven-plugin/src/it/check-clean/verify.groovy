assert new File(basedir, 'build.log').text =~ /(?m)^0 findings in [0-9]+ files\.$/
assert new File(basedir, 'target/check.sarif').text.contains('"version":"2.1.0"')
