/** Who is behind an application, and that nothing public says so. */
package org.gongkai.request.privacy;
