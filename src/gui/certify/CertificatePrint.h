// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/certify/PdfPages.h"

#include <QObject>
#include <QPainter>

class QPrinter;

namespace gw::gui {

/// Puts the pages of a certificate on paper, one after the other as they are drawn. Goes when it is done.
class CertificatePrint : public QObject
{
    Q_OBJECT
public:
    CertificatePrint(const QString &file, std::shared_ptr<QPrinter> printer, QObject *parent = nullptr);
    ~CertificatePrint() override;

Q_SIGNALS:
    void printed(int pages);
    void failed(const gw::Error &error);

private:
    void opened(const Result<QList<QSizeF>> &sizes);
    void next();
    void put(const Result<QImage> &image);
    void fail(const Error &error);
    template<class T> void await(QFuture<Result<T>> future, void (CertificatePrint::*use)(const Result<T> &));

    PdfPages m_pdf;
    std::shared_ptr<QPrinter> m_printer;
    QPainter m_painter;
    int m_page = 0, m_last = 0, m_printed = 0;
};

} // namespace gw::gui
