// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QAbstractTableModel>

namespace gw::gui {

enum class StepVerdict {
    None,     ///< the file keeps nothing that could be computed anew
    Intact,   ///< the stored hash is that of the output
    Altered,  ///< it is not
    NoOutput, ///< nothing was hashed: the step failed, or gave nothing
};

/// One step of a golden file or of an engine's recording.
struct StepRow
{
    qint64 index = 0; ///< as comparisons count them
    QString id, skill, hash;
    StepVerdict verdict = StepVerdict::None;
    QString problem; ///< error code of a step that failed
    bool operator==(const StepRow &) const = default;
};

/// Steps of the file called @p name. Of a recording that is not @p whole those whose lines are there; of a golden file
/// all or none. NotFound for files of any other kind. Any thread.
[[nodiscard]] Result<QList<StepRow>> stepsOf(const QString &name, const QByteArray &content, bool whole);

class RecordingModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Columns { Index, Skill, Hash, Verdict, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void set(const QList<StepRow> &rows);
    /// Any of the steps could be judged.
    [[nodiscard]] bool hasVerdicts() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const StepRow &row, int column) const;
    QList<StepRow> m_rows;
};

} // namespace gw::gui
