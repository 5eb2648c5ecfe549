// SPDX-License-Identifier: GPL-3.0-or-later
// Markdown as a playbook, and its commands with hostile values put in.
// Seeds: tests/data/runbooks resources/playbooks
#include "Fuzz.h"

#include "playbook/Variables.h"

using namespace gw::playbook;
using gw::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text = gw::fuzz::viewOf(data, size).toByteArray();
    const auto playbook = parse(text, QStringLiteral("p.md"));
    if (playbook) {
        require(!playbook->phases.isEmpty(), "a playbook has steps");
        (void)variablesOf(*playbook);
        (void)unknownVariables(*playbook, {QStringLiteral("a")});
    }
    const Values values{{QStringLiteral("a"), {QStringLiteral("x y"), QStringLiteral("';$(reboot)\n`")}},
                        {QStringLiteral("run_dir"), {QStringLiteral("/tmp/r")}},
                        {QStringLiteral("b"), {}}};
    const QString script = QString::fromUtf8(text);
    for (const char *shell : {"bash", "sh", "zsh", "fish", ""})
        (void)fillScript(script, QString::fromLatin1(shell), values);
    (void)fillText(script, values);
    return 0;
}
