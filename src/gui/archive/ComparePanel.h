// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Palette.h"
#include "gui/archive/Comparer.h"
#include "gui/widgets/Panel.h"

class QLineEdit;
class QTreeView;

namespace gw::gui {

class Button;
class DifferenceModel;
class ShapeIcon;

/// Two files or two directories side by side: whether they match, where they part first, what differs, and apart from
/// it the noise.
class ComparePanel : public Panel
{
    Q_OBJECT
public:
    explicit ComparePanel(Session &session, QWidget *parent = nullptr);

    /// Fills the fields and compares when both are known; an empty one waits for the user.
    void compare(const QString &a, const QString &b);
    /// Puts @p path where nothing stands yet, else in the second place, and compares.
    void add(const QString &path);
    /// With the rules as they are now; nothing where nothing was compared.
    void again();
    [[nodiscard]] QString first() const;
    [[nodiscard]] QString second() const;

Q_SIGNALS:
    void closed();
    void ignoreWanted(const QString &pointer); ///< the chosen difference is not to count any more

private:
    void makeFields();
    QWidget *makeResult();
    void start();
    void spread();
    void refresh();
    void refreshIgnore();
    void showFiles(const golden::Comparison &comparison, const std::optional<health::Severity> &severity);
    void showDirectories(const golden::DirectoryComparison &comparison,
                         const std::optional<health::Severity> &severity);
    void showDivergence(const std::optional<golden::Divergence> &divergence);
    void say(Meaning meaning, const QString &title, const QString &text);
    void openPair(const QModelIndex &index);

    Comparer m_comparer;
    DifferenceModel *m_model;
    QLineEdit *m_a, *m_b;
    Button *m_go, *m_close, *m_ignore;
    ShapeIcon *m_shape;
    Label *m_title, *m_text;
    QWidget *m_sides;
    Label *m_step, *m_sideA, *m_sideB;
    QTreeView *m_view;
};

} // namespace gw::gui
