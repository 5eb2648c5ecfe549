// SPDX-License-Identifier: GPL-3.0-or-later
#include "certification/Statement.h"

#include "certification/Text.h"

namespace gw::certification {
QString sentenceText(int number, qsizetype items)
{
    switch (number) {
    case 1:
        return Text::tr("The 24-hour shadow simulation completed with 0 mismatches.");
    case 2:
        return Text::tr("All %1 item(s) were executed and verified.", nullptr, pluralCount(items)).arg(items);
    case 3:
        return Text::tr("The incident playbook was reviewed and understood.");
    case 4:
        return Text::tr("The emergency stop was tested.");
    case 5:
        return Text::tr("Monitoring is operational.");
    default:
        return {};
    }
}

} // namespace gw::certification
