import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  // The gateway puts a fresh nonce here in every answer; @jiuyuan/contract-gateway/http names the placeholder.
  html: { cspNonce: '__CSP_NONCE__' },
  // Station PCs run browsers built on old Chromium.
  build: { target: 'chrome88', chunkSizeWarningLimit: 1200 },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
})
