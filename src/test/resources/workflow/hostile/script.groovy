// expects: files of this kind are not deployed
System.exit(0)
