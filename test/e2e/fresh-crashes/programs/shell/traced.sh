set -ex
echo starting
cp /crashgate-test/no/such/file /tmp
echo never
