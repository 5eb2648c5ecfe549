// SPDX-License-Identifier: GPL-3.0-or-later
// The real goldwatch-pdf on files of a test, and other programs' opinions of them.
#pragma once

#include "document/PdfHelper.h"

#include <QTemporaryDir>

class PdfPlace
{
public:
    template<class P, class R>
    [[nodiscard]] static gw::Result<R> ask(const gw::document::Verb<P, R> &verb, const P &request)
    {
        const auto answer = gw::document::askPdf(program(), verb.name, gw::toJson(request).toObject(), verb.limit);
        return answer ? gw::readJson<R>(*answer, QLatin1String(verb.name)) : gw::Result<R>(gw::Failure(answer.error()));
    }
    [[nodiscard]] static QString program();

    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] QByteArray read(const QString &name) const;
    void write(const QString &name, const QByteArray &content) const;

    /// Two pages with two attachments and two places to sign.
    [[nodiscard]] static gw::document::Document document();
    /// document() under @p name.
    [[nodiscard]] gw::Result<gw::document::MakeResult> make(const QString &name) const;
    /// Signs by a self-signed certificate of this place, made when it is not there.
    [[nodiscard]] gw::Result<gw::document::SigningResult>
    sign(const QString &input, const QString &output, const QString &nickname, const gw::document::Place &place) const;
    [[nodiscard]] gw::Result<gw::document::VerificationResult> verify(const QString &name) const;
    [[nodiscard]] QString database() const { return path(QStringLiteral("keys")); }

    /// Standard output and errors of a program that must succeed; "FAILED" and what it said when it did not.
    [[nodiscard]] static QString run(const QStringList &argv);

private:
    QTemporaryDir m_dir;
};

/// "signature good, certificate unknown, ...", each pair once, sorted.
[[nodiscard]] QString findings(const gw::document::VerificationResult &result);
