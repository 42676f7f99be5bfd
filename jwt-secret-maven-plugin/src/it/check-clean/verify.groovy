assert new File(basedir, 'build.log').text.contains('0 findings in 2 files.')
assert new File(basedir, 'target/check.sarif').text.contains('"version":"2.1.0"')
