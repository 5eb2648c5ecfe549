// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/closing/EvidenceFileModel.h"

#include "gui/Theme.h"

#include "golden/DirectoryReader.h"
#include "host/evidence/EvidenceFolder.h"

#include <QTextDocument>

namespace gw::gui {
namespace {

QString textOf(const golden::Digest &digest)
{
    const auto hex = golden::toHex(digest);
    return QString::fromLatin1(hex.data(), qsizetype(hex.size()));
}

QString nameOf(const EvidenceFile &file)
{
    return golden::displayName({file.path.constData(), size_t(file.path.size())});
}

} // namespace

EvidenceFileList readEvidenceList(const QByteArray &content)
{
    EvidenceFileList list;
    golden::Sha256 sha;
    list.sha256 = textOf(sha.digest({content.constData(), size_t(content.size())}));
    for (qsizetype begin = 0; begin < content.size();) {
        qsizetype end = content.indexOf('\n', begin);
        if (end < 0)
            end = content.size();
        if (end > begin) {
            auto entry = host::readDigestLine(content.sliced(begin, end - begin));
            if (entry)
                list.files.push_back({std::move(entry->first), entry->second});
            else
                ++list.unreadable;
        }
        begin = end + 1;
    }
    return list;
}

void EvidenceFileModel::set(std::vector<EvidenceFile> files)
{
    beginResetModel();
    m_files = std::move(files);
    endResetModel();
}

const EvidenceFile *EvidenceFileModel::file(const QModelIndex &index) const
{
    return index.isValid() && size_t(index.row()) < m_files.size() ? &m_files[size_t(index.row())] : nullptr;
}

int EvidenceFileModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_files.size()); }
int EvidenceFileModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant EvidenceFileModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EvidenceFile &file = m_files[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Path ? nameOf(file) : textOf(file.digest);
    case Qt::ToolTipRole: // never taken for HTML, whatever a file is called
        return Qt::convertFromPlainText(nameOf(file) + u'\n' + textOf(file.digest));
    case Qt::FontRole:
        return theme().mono();
    default:
        return {};
    }
}

QVariant EvidenceFileModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Path ? tr("File") : section == Digest ? tr("SHA-256") : QVariant();
}

} // namespace gw::gui
