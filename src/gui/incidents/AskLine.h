// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QLineEdit;

namespace gw::gui {

class Button;
class Label;

/// Asks for a line of text in place, where a deed takes a reason or a word that is typed on purpose. Enter is the deed,
/// Escape leaves everything as it is.
class AskLine : public QWidget
{
    Q_OBJECT
public:
    struct Wish
    {
        QString text;  ///< the question; names the thing
        QString field; ///< what the field takes, also for screen readers
        QString deed;  ///< of the button
        QString word;  ///< must be typed as it is; empty: any text
        bool optional = false;
    };

    explicit AskLine(QWidget *parent = nullptr);
    /// @p then gets what was written. What was asked before is dropped.
    void ask(const Wish &wish, std::function<void(const QString &)> then);
    void cancel();

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] bool isAnswered() const;
    void accept();
    Wish m_wish;
    std::function<void(const QString &)> m_then;
    Label *m_text;
    QLineEdit *m_field;
    Button *m_keep, *m_deed;
};

} // namespace gw::gui
