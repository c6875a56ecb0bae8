# shellcheck shell=bash
# Read by packages-for-card, verify and the card's trial: where this machine gets Debian from.

# The address of its archive; nothing when it is no Debian.
debian_archive() {
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Component: main' 2>/dev/null |
    grep -v security | sed -n 1p || true
}
