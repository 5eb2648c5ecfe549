// SPDX-License-Identifier: GPL-3.0-or-later
#include "PdfPlace.h"

#include "base/Subprocess.h"

#include <QFile>

using namespace gw;
using namespace gw::document;
using namespace Qt::StringLiterals;

QString PdfPlace::program() { return u"" GW_BINARY_DIR "/goldwatch-pdf"_s; }

QByteArray PdfPlace::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void PdfPlace::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write a file of the test");
}

Document PdfPlace::document()
{
    Document document;
    document.title = u"Shadow run certificate"_s;
    document.subtitle = u"Run of 23 November 2026"_s;
    document.author = u"Mara Lindqvist"_s;
    document.subject = u"Certificate m4-1"_s;
    document.keywords = {u"shadow run"_s};
    document.language = u"en"_s;
    document.headerLeft = u"Goldwatch"_s;
    document.headerRight = u"Certificate m4-1"_s;
    document.footer = u"Two files inside."_s;
    document.attachments = {
        {u"certification.json"_s, u"application/json"_s, {}, {}, "{\"certified\": true, \"mismatches\": 0}\n"},
        {u"evidence.sha256"_s, u"text/plain"_s, {}, {}, QByteArray(64, 'a') + "  shadow.log\n"}};
    document.blocks = {{Callout{u"CERTIFIED"_s, State::Good, {{u"20 of 20"_s, u"items pass"_s}}}},
                       {Paragraph{u"No mismatch in 25,794 replays."_s}},
                       {SignaturePlace{u"owner"_s, u"Signed by"_s, {{u"Covers"_s, u"the whole file"_s}}}},
                       {PageBreak{}},
                       {Heading{u"Review"_s}},
                       {SignaturePlace{u"reviewer"_s, u"Reviewed by"_s, {}}}};
    return document;
}

Result<MakeResult> PdfPlace::make(const QString &name) const { return ask(makeVerb, {document(), path(name)}); }

Result<SigningResult> PdfPlace::sign(const QString &input, const QString &output, const QString &nickname,
                                     const Place &place) const
{
    SigningRequest request;
    request.input = path(input);
    request.output = path(output);
    request.source = KeySource::SelfSigned;
    request.store.database = database();
    request.nickname = nickname;
    request.name = u"Signer "_s + nickname;
    request.role = u"Primary operator"_s;
    request.reason = u"Shadow run certified"_s;
    request.location = u"m4"_s;
    request.place = place;
    return ask(signVerb, request);
}

Result<VerificationResult> PdfPlace::verify(const QString &name) const
{
    return ask(verifyVerb, {.file = path(name), .database = database(), .language = u"en"_s});
}

QString PdfPlace::run(const QStringList &argv)
{
    const auto ran = gw::run({.argv = argv});
    if (!ran)
        return u"FAILED "_s + ran.error().text();
    const QString said = QString::fromUtf8(ran->output + ran->errors);
    return ran->succeeded() ? said : u"FAILED "_s + said;
}

QString findings(const VerificationResult &result)
{
    QStringList all;
    for (const Finding &finding : result.findings)
        all << finding.check + u' ' + json::enumName(finding.outcome);
    all.removeDuplicates();
    all.sort();
    return all.join(u", "_s);
}
