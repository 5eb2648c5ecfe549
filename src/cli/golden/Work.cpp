// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/golden/Work.h"

#include "cli/Layout.h"
#include "cli/Text.h"
#include "cli/golden/GoldenVerbs.h"

#include <algorithm>

namespace gw::cli {
QString endText(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : Text::tr("it is removed");
}

void printKept(const Session &session, const QList<golden::KeptFile> &kept)
{
    constexpr qsizetype most = 20;
    Columns table;
    for (const auto &file : kept.first(std::min(most, kept.size())))
        table.add({session.paint(health::Verdict::Warning, Text::tr("kept")), file.path, file.reason});
    if (!table.isEmpty())
        session.print(table.text());
    if (kept.size() > most)
        session.print(Text::tr("%1 more are kept; --json names them all").arg(formatCount(kept.size() - most)));
}

} // namespace gw::cli
