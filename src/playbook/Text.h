// SPDX-License-Identifier: GPL-3.0-or-later
// For the files of this folder only: every folder has its own.
#pragma once

#include <QCoreApplication>

namespace gw::playbook {

/// Translates what functions say that belong to no class with texts of its own.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gw::playbook)
};

} // namespace gw::playbook
