// SPDX-License-Identifier: GPL-3.0-or-later
// An archive of any origin, read as it is and, because a tar's checksums would stop nearly every mutation, once more
// with those put right. No name in it may lead out of where it is restored to.
#include "Fuzz.h"

#include "golden/archive/ArchiveVerify.h"
#include "golden/archive/EntryName.h"
#include "golden/archive/StreamReader.h"

#include <algorithm>
#include <numeric>

using namespace gw::golden;
using gw::fuzz::require;

namespace {

constexpr StreamLimits limits{250, 1 << 20, 16 << 20, 10'000}; // an input is small: so is what may come of it

bool isWithin(const std::string &relative)
{
    if (relative.empty() || relative.front() == '/')
        return false;
    for (std::size_t at = 0; at <= relative.size();) {
        const std::size_t end = std::min(relative.find('/', at), relative.size());
        const std::string_view part = std::string_view(relative).substr(at, end - at);
        if (part.empty() || part == "." || part == "..")
            return false;
        at = end + 1;
    }
    return true;
}

void readAsStream(QByteArrayView archive)
{
    const gw::fuzz::MemoryFile file(archive);
    const auto stream = StreamReader::open(file.path(), limits);
    if (!stream)
        return;
    for (;;) {
        const auto entry = (*stream)->next();
        if (!entry || !*entry)
            break;
        for (const bool stripAbsolute : {false, true}) {
            std::string relative;
            if (refusalOf((*entry)->name, stripAbsolute, relative).isEmpty())
                require(isWithin(relative), "nothing is restored outside its target");
        }
        (void)(*stream)->readAll(1 << 20);
    }
    (void)verifyArchive(file.path());
}

/// Checksums of the heads of a tar, as far as one follows the other.
QByteArray withChecksums(QByteArray tar)
{
    constexpr qsizetype block = 512, sizeAt = 124, sumAt = 148;
    for (qsizetype at = 0; at + block <= tar.size();) {
        char *head = tar.data() + at;
        std::fill_n(head + sumAt, 8, ' ');
        const unsigned sum = std::accumulate(head, head + block, 0U, [](unsigned s, char c) { return s + quint8(c); });
        std::snprintf(head + sumAt, 8, "%06o", sum);
        bool isNumber = false;
        const qint64 size = QByteArray(head + sizeAt, 11).trimmed().toLongLong(&isNumber, 8);
        if (!isNumber || size < 0 || size > tar.size())
            break;
        at += block + (size + block - 1) / block * block;
    }
    return tar;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView archive = gw::fuzz::viewOf(data, size);
    readAsStream(archive);
    readAsStream(withChecksums(archive.toByteArray()));
    return 0;
}
