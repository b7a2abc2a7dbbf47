/** What the Regulations want said of an application that nobody has said yet; no step waits for it. */
package org.gongkai.request.hint;
