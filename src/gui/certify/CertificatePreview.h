// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Palette.h"
#include "gui/certify/PdfPages.h"

#include <QWidget>

class QScrollArea;
class QStackedWidget;

namespace gw::gui {

class PageCanvas;
class StateNote;

/// The pages of a certificate as they will be on paper. Page Up and Page Down turn them, plus and minus change their
/// size, zero makes them as wide as their place.
class CertificatePreview : public QWidget
{
    Q_OBJECT
public:
    explicit CertificatePreview(QWidget *parent = nullptr);
    ~CertificatePreview() override;

    /// Shows @p file; the page that is looked at stays.
    void show(const QString &file);
    /// Nothing can be shown, or not yet. @p deed: of a button; empty: none.
    void say(Meaning meaning, const QString &title, const QString &text, const QString &deed = {});

    [[nodiscard]] const QString &file() const { return m_file; } ///< empty: nothing is shown
    [[nodiscard]] int page() const { return m_page; }            ///< from 0
    [[nodiscard]] int pages() const { return int(m_sizes.size()); }
    [[nodiscard]] double zoom() const { return m_zoom; } ///< 1: as wide as its place
    [[nodiscard]] QSize drawn() const;                   ///< of the page in pixels; empty: not drawn yet
    [[nodiscard]] QString text() const;                  ///< of the note, where no page is shown
    void turn(int by);
    void setZoom(double zoom);

Q_SIGNALS:
    void pageChanged();
    void deedPressed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void opened(const Result<QList<QSizeF>> &sizes);
    void draw();
    [[nodiscard]] QSizeF wanted() const; ///< of the page, in pixels of the layout
    PdfPages m_pdf;
    QString m_file;
    QList<QSizeF> m_sizes;
    int m_page = 0, m_generation = 0;
    double m_zoom = 1;
    bool m_drawing = false, m_drawAgain = false;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    PageCanvas *m_canvas;
    StateNote *m_state;
};

} // namespace gw::gui
