"""Keeps a client on this machine: it would report errors, metrics and look for updates elsewhere."""

import socket

_connect = socket.socket.connect
_getaddrinfo = socket.getaddrinfo


def _is_local(host):
    return host in ("127.0.0.1", "localhost", b"127.0.0.1", b"localhost")


def connect(self, address):
    if isinstance(address, tuple) and not _is_local(address[0]):
        raise ConnectionRefusedError(f"{address[0]} is not this machine")
    return _connect(self, address)


def getaddrinfo(host, *arguments, **named):
    if host is not None and not _is_local(host):
        raise socket.gaierror(f"{host} is not this machine")
    return _getaddrinfo(host, *arguments, **named)


socket.socket.connect = connect
socket.getaddrinfo = getaddrinfo
