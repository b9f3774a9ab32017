"""Reads the zip of a package strictly: every byte of it is accounted for, or it is refused."""

import hashlib
import struct
import zlib


class Fault(Exception):
    """The first thing that is wrong, in words."""


LOCAL = struct.Struct("<4s5H3I2H")
CENTRAL = struct.Struct("<4s6H3I5H2I")
END = struct.Struct("<4s4H2IH")
DATE_1980 = 0x21


def read(data):
    """The files in order as {path: bytes}, and the SHA-256 of all bytes before the last of them (the seal)."""
    if len(data) < END.size:
        raise Fault("this is no zip")
    sig, disk, start_disk, here, total, size, offset, comment = END.unpack(data[-END.size :])
    if sig != b"PK\x05\x06" or comment or disk or start_disk or here != total:
        raise Fault("the end of the zip is not as it was written")
    if offset + size != len(data) - END.size:
        raise Fault("the zip is longer or shorter than it says")
    files, place, headers = {}, 0, []
    while place < offset:
        name, content, after = _local(data, place, offset)
        if name in files:
            raise Fault(f"{name} stands in it twice")
        files[name] = content
        headers.append((place, name))
        place = after
    if place != offset or len(files) != total:
        raise Fault("the list of files does not fit the files")
    for start, name in headers:
        offset = _central(data, offset, start, name)
    if offset != len(data) - END.size or not headers:
        raise Fault("the list of files does not fit the files")
    return files, hashlib.sha256(data[: headers[-1][0]]).hexdigest()


def _local(data, place, end):
    if place + LOCAL.size > end:
        raise Fault("a file begins past the end")
    sig, needed, flags, method, time, date, crc, packed, size, name_size, extra = LOCAL.unpack_from(data, place)
    if sig != b"PK\x03\x04" or (needed, flags, time, date, extra) != (20, 0, 0, DATE_1980, 0):
        raise Fault(f"the head of a file at byte {place} is not as it was written")
    begin = place + LOCAL.size + name_size
    if begin + packed > end:
        raise Fault("a file runs past the end")
    name = data[place + LOCAL.size : begin].decode("ascii", "replace")
    content = _unpack(name, method, data[begin : begin + packed], size)
    if zlib.crc32(content) != crc:
        raise Fault(f"{name} does not fit its checksum")
    return name, content, begin + packed


def _unpack(name, method, packed, size):
    if method == 0:
        content = packed
    elif method == 8:
        unpacker = zlib.decompressobj(-15)
        try:
            content = unpacker.decompress(packed, size + 1)
        except zlib.error as error:
            raise Fault(f"{name} cannot be unpacked") from error
        if not unpacker.eof or unpacker.unused_data:
            raise Fault(f"{name} has more or less bytes than it says")
    else:
        raise Fault(f"{name} is packed in an unknown way")
    if len(content) != size:
        raise Fault(f"{name} is not as long as it says")
    return content


def _central(data, place, start, name):
    head = data[start : start + LOCAL.size]
    encoded = name.encode("ascii", "replace")
    # What stands before each file again, then what is the same for all of them.
    expected = b"PK\x01\x02\x14\x03" + head[4:30] + struct.pack("<3H2I", 0, 0, 0, 0o644 << 16, start)
    if data[place : place + CENTRAL.size] != expected:
        raise Fault(f"the list of files tells {name} otherwise")
    after = place + CENTRAL.size + len(encoded)
    if data[place + CENTRAL.size : after] != encoded:
        raise Fault(f"the list of files names {name} otherwise")
    return after
