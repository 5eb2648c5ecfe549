// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace gw::gui {

/// Text to read, select and copy, as high as it is long. It breaks anywhere: hosts say words without blanks.
class ReadText : public QPlainTextEdit
{
    Q_OBJECT
public:
    enum class Look {
        Prose, ///< what stands between `backticks` is code
        Code   ///< never mirrored; reached by the keyboard, since it may scroll
    };
    /// @p mostLines: what is longer scrolls; 0: nothing does.
    ReadText(Look look, const QString &name, int mostLines = 0, QWidget *parent = nullptr);
    void setText(const QString &text); ///< what is selected stays while the text does
    void showEnd();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void setProse(const QString &text);
    void fit();
    const bool m_code;
    QString m_text; ///< as it was set
    int m_most;
};

} // namespace gw::gui
