/** Templates of papers, and papers filled from them: lines with placeholders, and no code. */
package org.gongkai.request.document.template;
