"""Company identifiers with right check digits and prefixes that no register assigns."""

USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
UNASSIGNED_DIVISION = "990000"
UNASSIGNED_ISSUER = "ZZZZ00"


def organisation_code(number):
    """Nine characters of GB 11714-1997: eight and a check digit modulo 11."""
    body = f"{number:08d}"
    weights = (3, 7, 9, 10, 5, 8, 4, 2)
    check = (11 - sum(int(digit) * weight for digit, weight in zip(body, weights)) % 11) % 11
    return body + "0123456789X"[check]


def uscc(number):
    """A unified social credit code, GB 32100-2015: weights 3^i modulo 31."""
    body = "91" + UNASSIGNED_DIVISION + organisation_code(number)
    total = sum(USCC_ALPHABET.index(character) * pow(3, place, 31) for place, character in enumerate(body))
    return body + USCC_ALPHABET[-total % 31]


def lei(number):
    """A legal entity identifier, ISO 17442: check digits by ISO 7064 MOD 97-10."""
    body = f"{UNASSIGNED_ISSUER}{number:012d}"
    digits = "".join(str(int(character, 36)) for character in body + "00")
    return f"{body}{98 - int(digits) % 97:02d}"
