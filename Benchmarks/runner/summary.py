"""What is said of the machine, and of the run as a whole."""

import datetime
import os
import pathlib
import platform
import subprocess

from . import places
from .tables import Table

PEAK_RSS_MIB = 200


def git(*arguments):
    done = subprocess.run(
        ["git", "-C", str(places.REPOSITORY), *arguments], capture_output=True, text=True)
    return done.stdout.strip()


def processor():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def heading(context):
    load = os.getloadavg()
    return "\n".join([
        f"Run of {datetime.datetime.now(datetime.timezone.utc):%Y-%m-%d %H:%M} UTC, commit "
        f"{git('rev-parse', '--short', 'HEAD')}: {os.cpu_count()} cores of {processor()}, "
        f"Linux {platform.release()}, load average {load[0]:.1f} at the start; medians of "
        f"{context.rounds} rounds of {context.seconds:g} s.",
        ""])


def summary(context):
    print(
        f"Load average at the end {os.getloadavg()[0]:.1f}. Above 2 others were at work on these "
        "cores: then only CPU times and exactness say much.\n")
    memory = Table("Memory, exactness and size of all runs", "", "figure")
    memory.add("peak RSS of the service in any run, MiB", context.peak_rss_kib / 1024)
    memory.goal("peak RSS throughout, MiB", context.peak_rss_kib / 1024, PEAK_RSS_MIB, False)
    for label, size in context.bytes_per_event.items():
        memory.add(f"bytes an event in the file: {label}", size)
    for label, is_exact in context.exact.items():
        memory.check(f"totals are what was acknowledged: {label}", is_exact)
    return [memory]
