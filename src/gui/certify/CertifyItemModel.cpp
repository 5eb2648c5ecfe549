// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/certify/CertifyItemModel.h"

#include "gui/certify/CertifyWords.h"

#include <QTextDocument>

#include <algorithm>

namespace gw::gui {

using certification::ItemState, certification::Verdict;

namespace {

constexpr qsizetype longestReason = 300;

} // namespace

void CertifyItemModel::set(const QList<ItemState> &items, const TimeText &times, const QDateTime &now)
{
    m_times = times;
    m_now = now;
    const auto id = [](const ItemState &state) { return state.item.id; };
    if (std::ranges::equal(items, m_items, {}, id, id)) {
        m_items = items; // what is chosen stays while only verdicts change
        tick(now);
        return;
    }
    beginResetModel();
    m_items = items;
    endResetModel();
}

void CertifyItemModel::setCurrent(const QSet<qint64> &current)
{
    if (m_current == current)
        return;
    m_current = current;
    tick(m_now);
}

void CertifyItemModel::tick(const QDateTime &now)
{
    m_now = now;
    if (!m_items.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const ItemState *CertifyItemModel::item(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index) ? &m_items.at(index.row()) : nullptr;
}

QModelIndex CertifyItemModel::indexOf(qint64 item) const
{
    for (int row = 0; row < m_items.size(); ++row)
        if (m_items.at(row).item.id == item)
            return index(row, Title);
    return {};
}

int CertifyItemModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_items.size()); }

int CertifyItemModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

bool CertifyItemModel::isFirst(int row) const
{
    return row == 0 || m_items.at(row).item.section != m_items.at(row - 1).item.section;
}

QVariant CertifyItemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ItemState &state = m_items.at(index.row());
    const bool isCurrent = m_current.contains(state.item.id);
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Section || index.column() == Title ? spoken(index.row())
                                                                    : text(index.row(), index.column());
    case Qt::ToolTipRole: { // never taken for HTML, whatever a host answered
        const QString tip = index.column() == VerdictWord || index.column() == Checked
                                ? CertifyWords::details(state, m_times, m_now)
                                : text(index.row(), index.column());
        return tip.isEmpty() ? QVariant() : QVariant(Qt::convertFromPlainText(tip.left(10 * longestReason)));
    }
    case MeaningRole:
        return int(isCurrent ? Meaning::Info : meaningOf(state.verdict(m_now)));
    case ItemRole:
        return state.item.id;
    case FirstRole:
        return isFirst(index.row());
    case TintRole:
        return !isCurrent && state.verdict(m_now) != Verdict::Pass && state.last();
    }
    return {};
}

QString CertifyItemModel::text(int row, int column) const
{
    const ItemState &state = m_items.at(row);
    const certification::Checked *last = state.last();
    switch (column) {
    case Section:
        return isFirst(row) ? certification::sectionOf(state.item) : QString();
    case Number:
        return QString::number(state.item.id);
    case Title:
        return certification::titleOf(state.item);
    case Found:
        if (!last)
            return {};
        return (last->actual.isEmpty() ? last->reason : last->actual).left(longestReason).simplified();
    case Expected:
        return certification::expectedText(state.item);
    case VerdictWord:
        return m_current.contains(state.item.id) ? tr("Checking…") : CertifyWords::of(state.verdict(m_now));
    case Checked:
        return CertifyWords::checked(state, m_times, m_now);
    }
    return {};
}

QString CertifyItemModel::spoken(int row) const
{
    QStringList parts{certification::sectionOf(m_items.at(row).item)};
    for (const int column : {Number, Title, VerdictWord, Found, Expected, Checked})
        if (const QString one = text(row, column); !one.isEmpty())
            parts << (column == Expected ? tr("expected: %1").arg(one) : one);
    return parts.join(QStringLiteral(", "));
}

QVariant CertifyItemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount || role != Qt::DisplayRole)
        return {};
    const std::array names{QString(), QString(), tr("Item"), tr("Found"), tr("Expected"), tr("Verdict"), tr("Checked")};
    return names.at(size_t(section));
}

} // namespace gw::gui
