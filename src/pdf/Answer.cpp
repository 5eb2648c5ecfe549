// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/Answer.h"

#include "base/Translations.h"
#include "pdf/Text.h"
#include "pdf/pages/Make.h"
#include "pdf/sign/Identities.h"
#include "pdf/sign/Sign.h"
#include "pdf/verify/Attachments.h"
#include "pdf/verify/Verify.h"

#include <poppler-qt6.h>

namespace gw::pdf {
namespace {

using namespace Qt::StringLiterals;
using namespace document;

QJsonObject errorObject(const Error &error) { return {{u"error"_s, toJson(error)}}; }

/// What a request says of the language its answer is read in.
void speak(const QString &language)
{
    if (!language.isEmpty())
        installTranslations({language});
}

template<class P, class R>
QJsonObject answerTo(const QJsonObject &request, const QString &where, Result<R> (*act)(const P &))
{
    const auto params = readJson<P>(request, where);
    if (!params)
        return errorObject(params.error());
    if constexpr (requires { params->language; })
        speak(params->language);
    else if constexpr (requires { params->document.language; })
        speak(params->document.language);
    const auto result = act(*params);
    return result ? QJsonObject{{u"result"_s, toJson(*result)}} : errorObject(result.error());
}

} // namespace

QJsonObject answer(const QByteArray &verb, const QByteArray &request)
{
    const QString where = QString::fromUtf8(verb);
    const auto object = parseObject(request, where);
    if (!object)
        return errorObject(object.error());
    // Poppler tells of every oddity in a PDF on standard error; what matters is a finding.
    Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {});
    if (verb == "make")
        return answerTo(*object, where, make);
    if (verb == "identify")
        return answerTo(*object, where, identify);
    if (verb == "sign")
        return answerTo(*object, where, sign);
    if (verb == "identities")
        return answerTo(*object, where, identities);
    if (verb == "make-identity")
        return answerTo(*object, where, makeIdentity);
    if (verb == "import-pkcs12")
        return answerTo(*object, where, importPkcs12);
    if (verb == "verify")
        return answerTo(*object, where, verify);
    if (verb == "detach")
        return answerTo(*object, where, detach);
    return errorObject({ErrorKind::Usage, Text::tr("Unknown verb"), where, {}});
}

} // namespace gw::pdf
