// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Palette.h"
#include "gui/archive/Comparer.h"
#include "gui/archive/DifferenceModel.h"

#include "health/RunStatus.h"

#include <QWidget>

class QTreeView;

namespace gw::gui {

class FilePane;
class Label;
class RangeSwitch;
class ShapeIcon;

/// The differences of a golden file and its replay, named so.
class ReplayModel : public DifferenceModel
{
    Q_OBJECT
public:
    using DifferenceModel::DifferenceModel;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
};

/// A golden file beside its replay: whether they match, what differs, and apart from it the noise. The replay is what
/// the engine recorded of it; where it did not, what the cycle report says, which is hashes only.
class ReplayView : public QWidget
{
    Q_OBJECT
public:
    explicit ReplayView(Session &session, QWidget *parent = nullptr);

    /// @p runDirectory on the host; empty: not known.
    void show(const health::MismatchRow &row, const QString &runDirectory);
    void clear();
    /// What is known by now, at most a comparison with the report; nullopt: nothing yet, or it failed.
    [[nodiscard]] const std::optional<golden::Comparison> &comparison() const { return m_comparison; }
    [[nodiscard]] bool isByRecordings() const { return m_stage == Stage::Recordings && m_comparison; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void changed();

private:
    enum class Stage { None, Report, Recordings };
    void makeFiles();
    void take();
    void takeComparison(const golden::Comparison &comparison);
    void say(Meaning meaning, const QString &title, const QString &text);
    void showDifferences();
    void showFiles();
    [[nodiscard]] QString recordingOf(const QString &runId) const;

    Comparer m_comparer;
    ReplayModel *m_model;
    ShapeIcon *m_shape;
    Label *m_title, *m_text, *m_hashesOnly;
    QTreeView *m_view;
    RangeSwitch *m_switch;
    QWidget *m_files;
    FilePane *m_golden, *m_replay;
    Stage m_stage = Stage::None;
    health::MismatchRow m_row;
    QString m_goldenPath, m_reportPath;
    std::optional<golden::Comparison> m_comparison;
    QStringList m_evidence; ///< of the comparison with the report
};

} // namespace gw::gui
