"""An independent PC/SC client: prints the ATR, then each answer to the commands on stdin."""
import sys

from smartcard.System import readers
from smartcard.util import toBytes, toHexString

reader = next(r for r in readers() if str(r) == sys.argv[1])
connection = reader.createConnection()
connection.connect()
print(toHexString(connection.getATR()))
for line in sys.stdin:
    data, sw1, sw2 = connection.transmit(toBytes(line))
    print(toHexString(data + [sw1, sw2]))
