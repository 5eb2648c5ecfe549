// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QSyntaxHighlighter>

namespace gw::gui {

/// Text of a file with line numbers, to read and copy; JSON in colours.
class JsonView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit JsonView(QWidget *parent = nullptr);
    void setText(const QString &text, bool json);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeRoom();
    void paintNumbers();
    QWidget *m_numbers;
    class JsonColours *m_colours;
};

/// Keys, strings and numbers, a line at a time: laid out text has no string over two lines.
class JsonColours : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;
    void setOn(bool on) { m_on = on; }

protected:
    void highlightBlock(const QString &text) override;

private:
    bool m_on = true;
};

} // namespace gw::gui
