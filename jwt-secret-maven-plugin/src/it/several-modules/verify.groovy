assert new File(basedir, '.env').text ==~ /JWT_SECRET=[0-9a-f]{128}\n/
assert !new File(basedir, 'one/.env').exists()
return true
