/** Notices by REST and on their page. */
@NullMarked
package org.fugong.registry.notice.web;

import org.jspecify.annotations.NullMarked;
