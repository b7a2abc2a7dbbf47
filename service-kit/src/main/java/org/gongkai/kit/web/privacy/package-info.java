/** Warns those who write of personal data in what they write. */
package org.gongkai.kit.web.privacy;
