// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../FailingOps.h"

namespace gw::monitor::test {

using gw::test::FailingOps;

} // namespace gw::monitor::test
