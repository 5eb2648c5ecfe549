// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Translations.h"
#include "pdf/Answer.h"

#include <QGuiApplication>

#include <cerrno>
#include <cstdio>
#include <sys/resource.h>
#include <unistd.h>

namespace {

/// A PDF made to fill the memory ends this process and no other.
constexpr rlim_t memoryLimit = rlim_t(4) << 30;
constexpr qsizetype requestLimit = 128 << 20;

/// Libraries beneath print to standard output when they feel like it; the answer has it for itself.
int keepStandardOutput()
{
    const int kept = ::dup(STDOUT_FILENO);
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
    return kept;
}

QByteArray readRequest()
{
    QByteArray request;
    QByteArray block(1 << 16, Qt::Uninitialized);
    for (;;) {
        const ssize_t n = ::read(STDIN_FILENO, block.data(), size_t(block.size()));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0 || request.size() > requestLimit)
            return request;
        request.append(block.constData(), n);
    }
}

bool writeAll(int fd, QByteArrayView text)
{
    while (!text.isEmpty()) {
        const ssize_t n = ::write(fd, text.data(), size_t(text.size()));
        if (n < 0 && errno != EINTR)
            return false;
        text = text.sliced(std::max<ssize_t>(n, 0));
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QByteArray verb = argc > 1 ? argv[1] : "";
    if (argc != 2 || verb == "--help" || verb == "--version") {
        std::puts("goldwatch-pdf " GOLDWATCH_VERSION "\n"
                  "usage: goldwatch-pdf VERB <REQUEST.json\n"
                  "Makes, signs and verifies PDFs for goldwatch and goldwatchctl: see docs/documents.md.\n"
                  "Verbs: make identify sign identities make-identity import-pkcs12 verify detach");
        return argc == 2 ? 0 : 2;
    }
    const int output = keepStandardOutput();
    const rlimit limit{memoryLimit, memoryLimit};
    ::setrlimit(RLIMIT_AS, &limit);
    const rlimit noCore{0, 0}; // a core would hold passphrases
    ::setrlimit(RLIMIT_CORE, &noCore);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("goldwatch-pdf"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GOLDWATCH_VERSION));
    gw::installTranslations();
    const QJsonObject answer = gw::pdf::answer(verb, readRequest());
    if (!writeAll(output, QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n'))
        return 1;
    // What NSS and its tokens do at exit has ended programs badly; all that matters is done.
    ::_exit(answer.contains(QLatin1String("error")) ? 1 : 0);
}
