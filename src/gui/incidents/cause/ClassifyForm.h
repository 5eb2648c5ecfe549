// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "golden/GoldenFile.h"
#include "incident/Incident.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace gw::gui {

class Button;
class CategoryModel;
class Label;
class RowTree;

/// Decides on a root cause: of a mismatch one of the seven, of other types a word; and why. What is being written stays
/// while the incident goes on.
class ClassifyForm : public QWidget
{
    Q_OBJECT
public:
    explicit ClassifyForm(QWidget *parent = nullptr);

    void setIncident(const incident::Incident &incident);
    /// Marked in the list; chosen as long as nobody chose.
    void setSuggested(std::optional<golden::Category> category);
    /// As it stands in a journal; empty: none is chosen, or it is no word.
    [[nodiscard]] QString category() const;
    [[nodiscard]] QString reason() const;
    /// What goldwatchctl would do the same with.
    [[nodiscard]] QString command() const;

Q_SIGNALS:
    void classifyWanted(const QString &category, const QString &reason);

private:
    void makeReason();
    void submit();
    void refresh();
    [[nodiscard]] QString missing() const;
    [[nodiscard]] std::optional<golden::Category> chosen() const;

    CategoryModel *m_model;
    RowTree *m_view;
    QLineEdit *m_word;
    Label *m_recovery, *m_wordHint, *m_missing;
    QPlainTextEdit *m_reason;
    Button *m_submit;
    QString m_id;
    bool m_ofMismatch = true, m_again = false, m_touched = false;
    bool m_choosing = false; ///< we choose, not a hand
};

} // namespace gw::gui
