// expects: files of this kind are not deployed
process.exit(0);
