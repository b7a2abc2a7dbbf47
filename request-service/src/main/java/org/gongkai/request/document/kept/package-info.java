/** The papers of applications as they are kept: numbered, sealed, never changed. */
package org.gongkai.request.document.kept;
