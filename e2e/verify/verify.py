"""Checks a package of an arrangement: `python3 verify.py <file>`. Standard library alone, and nothing of the product.

Written from the description of the package in shared/SPEC.md, to show that anybody can. Prints `goed` or the first
difference; ends with 1 when something is wrong.
"""

import hashlib
import json
import sys

import ed25519
import es6_json
import strict_zip
from strict_zip import Fault

MANIFEST, SIGNATURE, SEAL = "manifest.json", "manifest.sig", "zegel.sig"
AKKOORDEN, RECEIPTS = "besluiten/akkoorden.json", "besluiten/ontvangstbewijzen.jsonl"


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def parse(name, data):
    try:
        return json.loads(data.decode("utf-8"), object_pairs_hook=no_doubles)
    except ValueError as error:
        raise Fault(f"{name} cannot be read") from error


def no_doubles(pairs):
    keys = [key for key, _ in pairs]
    if len(set(keys)) != len(keys):
        raise ValueError("a key twice")
    return dict(pairs)


def signed(key, purpose, content, signature):
    try:
        return ed25519.verify(bytes.fromhex(key), purpose.encode() + content, bytes.fromhex(signature))
    except ValueError:
        return False


def text(data):
    try:
        return data.decode("ascii")
    except UnicodeDecodeError as error:
        raise Fault("a signature is not in hexadecimal digits") from error


def check(data):
    """Raises Fault at the first difference; gives what the package says it is."""
    files, sealed = strict_zip.read(data)
    for name in (MANIFEST, SIGNATURE, SEAL):
        if name not in files:
            raise Fault(f"{name} is missing")
    manifest = parse(MANIFEST, files[MANIFEST])
    if es6_json.canonical(manifest).encode() != files[MANIFEST]:
        raise Fault(f"{MANIFEST} is not in its one spelling")
    key = manifest["sleutel"]["publicKey"]
    if sha256(b"puzzeltafel/ledger/key/v1\n" + bytes.fromhex(key))[:32] != manifest["sleutel"]["keyId"]:
        raise Fault("the key is not the one that is named")
    if not signed(key, "puzzeltafel/pakket/v1\n", files[MANIFEST], text(files[SIGNATURE])):
        raise Fault("the signature under the list of files does not fit")
    if not signed(key, "puzzeltafel/zegel/v1\n", sealed.encode(), text(files[SEAL])):
        raise Fault("the seal does not fit")
    check_files(manifest, files)
    if sha256(files["arrangement.json"]) != manifest["arrangementHash"]:
        raise Fault("arrangement.json is not what was signed")
    arrangement = parse("arrangement.json", files["arrangement.json"])
    if es6_json.canonical(arrangement).encode() != files["arrangement.json"]:
        raise Fault("arrangement.json is not in its one spelling")
    receipts = check_receipts(manifest, files[RECEIPTS])
    check_decisions(manifest, arrangement, parse(AKKOORDEN, files[AKKOORDEN]), receipts)
    return manifest


def check_files(manifest, files):
    listed = [each["pad"] for each in manifest["bestanden"]]
    if list(files) != [MANIFEST, SIGNATURE, *listed, SEAL]:
        raise Fault("the files are not those of the list, in its order")
    for each in manifest["bestanden"]:
        content = files[each["pad"]]
        if len(content) != each["bytes"] or sha256(content) != each["sha256"]:
            raise Fault(f"{each['pad']} is not what was signed")


def check_receipts(manifest, data):
    """Every receipt by itself; the entries by kind."""
    entries = []
    for line in data.decode("utf-8").splitlines():
        receipt = parse(RECEIPTS, line.encode())
        signed_entry, head = receipt["signed"], receipt["head"]
        entry = signed_entry["entry"]
        message = b"puzzeltafel/ledger/entry/v1\n" + es6_json.canonical(entry).encode()
        if sha256(message) != signed_entry["hash"]:
            raise Fault(f"decision {entry['seq']} is not what was recorded")
        check_key(receipt["publicKey"], entry["keyId"])
        check_key(receipt["headPublicKey"], head["keyId"])
        if not signed(
            receipt["publicKey"], "puzzeltafel/ledger/signature/v1\n", signed_entry["hash"].encode(), signed_entry["signature"]
        ):
            raise Fault(f"the signature under decision {entry['seq']} does not fit")
        told = {name: value for name, value in head.items() if name != "signature"}
        if not signed(
            receipt["headPublicKey"], "puzzeltafel/ledger/head/v1\n", es6_json.canonical(told).encode(), head["signature"]
        ):
            raise Fault(f"the head of the ledger at decision {entry['seq']} does not fit")
        if head["seq"] < entry["seq"] or (head["seq"] == entry["seq"] and head["hash"] != signed_entry["hash"]):
            raise Fault(f"the head of the ledger at decision {entry['seq']} does not fit")
        if entry["kind"] == "arrangement-vastgesteld" and entry["body"]["nummer"] == manifest["nummer"]:
            if receipt["publicKey"] != manifest["sleutel"]["publicKey"]:
                raise Fault("the key is not the one with which the decisions were recorded")
        entries.append(entry)
    return entries


def check_key(key, key_id):
    if sha256(b"puzzeltafel/ledger/key/v1\n" + bytes.fromhex(key))[:32] != key_id:
        raise Fault("a key is not the one that is named")


def check_decisions(manifest, arrangement, akkoorden, entries):
    """That what was agreed is what stands in the package, by those who had to."""
    of_tafel = [entry for entry in entries if entry["tafel"] == manifest["tafel"]]
    if len(of_tafel) != len(entries) or arrangement["tafel"]["id"] != manifest["tafel"]:
        raise Fault("a decision of another tafel stands in it")
    if arrangement["nummer"] != manifest["nummer"]:
        raise Fault("it is another generation than it says")
    for each in [*arrangement["afspraken"], *arrangement["openAfspraken"]]:
        if sha256(es6_json.canonical(each["inhoud"]).encode()) != each["inhoudHash"]:
            raise Fault(f"afspraak {each['nummer']} is not what was frozen")
    given = {entry["body"]["akkoord"]: entry["body"] for entry in entries if entry["kind"] == "akkoord-gegeven"}
    for akkoord in akkoorden:
        body = given.get(akkoord["id"])
        said = ("onderwerp", "partij", "inhoudHash")
        if body is None or any(body[field] != akkoord[field] for field in said):
            raise Fault(f"the akkoord of {akkoord['partij']} is not in the ledger as it stands here")
        if sha256(es6_json.canonical(akkoord["mandaat"]).encode()) != body["mandaat"]["hash"]:
            raise Fault(f"the mandaat of {akkoord['partij']} is not what was recorded")
    final = [
        entry["body"]
        for entry in entries
        if entry["kind"] == "arrangement-vastgesteld" and entry["body"]["nummer"] == manifest["nummer"]
    ]
    if len(final) != 1 or final[0]["inhoudHash"] != manifest["arrangementHash"]:
        raise Fault("that it was vastgesteld is not in the ledger")
    by_id = {akkoord["id"]: akkoord for akkoord in akkoorden}
    for akkoord_id in final[0]["akkoorden"]:
        akkoord = by_id.get(akkoord_id)
        if akkoord is None or akkoord["inhoudHash"] != manifest["arrangementHash"]:
            raise Fault("a signature on the arrangement is missing, or is on something else")


def main(path):
    with open(path, "rb") as file:
        data = file.read()
    try:
        manifest = check(data)
    except Fault as fault:
        print(f"FOUT: {fault}")
        return 1
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        print(f"FOUT: this is no package ({type(error).__name__})")
        return 1
    print(f"goed: generatie {manifest['nummer']}, {len(manifest['bestanden'])} bestanden")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
