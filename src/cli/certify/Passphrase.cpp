// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/certify/Passphrase.h"

#include "base/FileWriter.h"
#include "cli/Text.h"

#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace gw::cli {
namespace {

/// Shows nothing of what is typed, as long as it lives.
class HiddenInput
{
public:
    HiddenInput()
    {
        if (::tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        m_isQuiet = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
    }
    ~HiddenInput()
    {
        if (m_isQuiet)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    HiddenInput(const HiddenInput &) = delete;
    HiddenInput &operator=(const HiddenInput &) = delete;

private:
    termios m_before{};
    bool m_isQuiet = false;
};

QByteArray typed()
{
    const QByteArray question = Text::tr("Passphrase of the key: ").toUtf8();
    std::fwrite(question.constData(), 1, size_t(question.size()), stderr);
    const HiddenInput hidden;
    QByteArray line;
    char c = 0;
    while (line.size() < 4096 && ::read(STDIN_FILENO, &c, 1) == 1 && c != '\n')
        line += c;
    std::fputc('\n', stderr);
    return line;
}

} // namespace

Result<QString> readPassphrase(const std::string &file, bool isNeeded)
{
    QByteArray secret = qgetenv("GOLDWATCH_PASSPHRASE");
    if (!file.empty()) {
        const auto read = readFile(QString::fromStdString(file), 4096);
        if (!read)
            return Failure(read.error());
        secret = read->left(read->indexOf('\n'));
        if (!read->contains('\n'))
            secret = *read;
    } else if (secret.isEmpty() && isNeeded && ::isatty(STDIN_FILENO) && ::isatty(STDERR_FILENO)) {
        secret = typed();
    }
    return QString::fromUtf8(secret);
}

} // namespace gw::cli
