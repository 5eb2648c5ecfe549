// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "golden/Digest.h"

#include <QAbstractTableModel>

#include <vector>

namespace gw::gui {

/// A file of an evidence folder as its list of digests has it.
struct EvidenceFile
{
    QByteArray path; ///< within the folder
    golden::Digest digest{};
};

struct EvidenceFileList
{
    std::vector<EvidenceFile> files;
    qint64 unreadable = 0; ///< lines that are none of such a list
    QString sha256;        ///< of the list as it was read
};
/// Of evidence.sha256. Any thread.
[[nodiscard]] EvidenceFileList readEvidenceList(const QByteArray &content);

class EvidenceFileModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Columns { Path, Digest, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void set(std::vector<EvidenceFile> files);
    [[nodiscard]] const EvidenceFile *file(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<EvidenceFile> m_files;
};

} // namespace gw::gui
