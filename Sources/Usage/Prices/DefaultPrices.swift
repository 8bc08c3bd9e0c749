// swift-format-ignore-file
// Written by Scripts/default-prices; do not edit.

/// The prices that ship in the binary, as text in the format of `PriceBook`.
///
/// Data of 2026-11-19, from two public projects under the MIT licence: litellm 1.110.2
/// (https://github.com/BerriAI/litellm, model_prices_and_context_window.json) and pydantic's
/// genai-prices 0.2.3 (https://github.com/pydantic/genai-prices).
enum DefaultPrices {
  static let text = #"""
version 2026-11-19
abliteration abliterated-model * - in=1 read=0.1 out=3
abliteration abliterated-model-large * - in=3 read=0.3 out=5
abliteration abliterated-model-large-flash * - in=1 read=0.1 out=2
abliteration abliterated-model-large-v2 * - in=3 read=0.3 out=5
ai21 j2-light * - in=3 out=3
ai21 j2-mid * - in=10 out=10
ai21 j2-ultra * - in=15 out=15
ai21 jamba-1.5 * - in=0.2 out=0.4
ai21 jamba-1.5-large * - in=2 out=8
ai21 jamba-1.5-large@001 * - in=2 out=8
ai21 jamba-1.5-mini * - in=0.2 out=0.4
ai21 jamba-1.5-mini@001 * - in=0.2 out=0.4
ai21 jamba-large-1.6 * - in=2 out=8
ai21 jamba-large-1.7 * - in=2 out=8
ai21 jamba-mini-1.6 * - in=0.2 out=0.4
ai21 jamba-mini-1.7 * - in=0.2 out=0.4
aiand deepseek-ai/deepseek-v4-flash - - in=0.15 read=0.08 out=0.25
aiand deepseek-ai/deepseek-v4-pro - - in=1 read=0.25 out=2.5
aiand deepseek-ai/deepseek-v4.1-flash - - in=0.3 read=0.02 out=0.6
aiand deepseek-ai/deepseek-v4.1-flash-1017 - - in=0.3 read=0.02 out=0.6
aiand google/gemma-4-31b-it - - in=0.2 read=0.05 out=0.5
aiand meta/muse-spark-open - - in=1.25 read=0.15 out=4.25
aiand moonshotai/kimi-k2.7-code - - in=0.75 read=0.2 out=3.5
aiand moonshotai/kimi-k3 - - in=3 read=0.5 out=12.5
aiand motif-technologies/motif-3 * - in=0.5 read=0.2 out=2
aiand openai/gpt-oss-120b - - in=0.15 read=0.08 out=0.6
aiand qwen/qwen3.6-27b - - in=0.32 read=0.2 out=3.2
aiand qwen/qwen3.8-27b - - in=0.4 read=0.2 out=3
aiand zai-org/glm-5.2 - - in=1 read=0.3 out=4
aiand zai-org/glm-5.3 - - in=1 read=0.3 out=4
aiand zai-org/glm-5.3-flash * - in=0.15 read=0.03 out=0.5
aihubmix agnes-2.5-flash * - in=0.03 out=0.15
aihubmix agnes-2.5-pro * - in=0.45 read=0.00378 out=0.9
aihubmix cc-glm-5.1 * - in=0.06 out=0.22
aihubmix claude-fable-5 - - in=11 read=1.1 w5=13.75 out=55
aihubmix claude-haiku-4-5 - - in=1.1 read=0.11 w5=1.375 out=5.5
aihubmix claude-opus-4-8-think - - in=5 read=0.5 w5=6.25 out=25
aihubmix claude-opus-5 - - in=5 read=0.5 w5=6.25 out=25
aihubmix claude-sonnet-5 - - in=2 read=0.2 w5=2.5 out=10
aihubmix coding-glm-5.3 * - in=0.06 read=0.015 out=0.22
aihubmix coding-kimi-k3 * - in=0.44 read=0.066 out=1.61333
aihubmix coding-xiaomi-mimo-v2-omni * - in=0.08 read=0.016 out=0.4
aihubmix coding-xiaomi-mimo-v2.5 * - in=0.08 read=0.0016 out=0.16
aihubmix coding-xiaomi-mimo-v2.5-pro * - in=0.2 read=0.0016 out=0.4
aihubmix command-a-plus-05-2026 - - in=2.5 out=10
aihubmix deepseek-v4-flash - - in=0.142 read=0.0284 out=0.284
aihubmix deepseek-v4-pro - - in=1.69 read=0.14027 out=3.38
aihubmix doubao-seed-2-0-code-preview * - in=0.4822 read=0.09644 out=2.411
aihubmix doubao-seed-2-0-lite-260428 * - in=0.09041 read=0.018082 out=0.54246
aihubmix doubao-seed-2-0-mini * - in=0.030136 read=0.006027 out=0.30136
aihubmix doubao-seed-2-0-pro * - in=0.4822 read=0.09644 out=2.411
aihubmix doubao-seed-2-1-turbo * - in=0.46475 read=0.09295 out=2.32375
aihubmix ernie-5.1 * - in=0.5634 read=0.5634 out=2.5353
aihubmix gemini-3-flash-preview - - in=0.5 read=0.05 out=3
aihubmix gemini-3-flash-preview-search - - in=0.5 read=0.05 out=3
aihubmix gemini-3.1-pro-preview - - in=2 read=0.2 out=12
aihubmix gemini-3.1-pro-preview-customtools - - in=2 read=0.2 out=12
aihubmix gemini-3.5-flash-lite - - in=0.3 read=0.03 out=2.499999
aihubmix gemini-3.7-flash - - in=0.75 read=0.075 out=3.75
aihubmix gemma-4-26b-a4b-it - - in=0.14 out=0.39998
aihubmix gemma-4-31b-it - - in=0.14 out=0.39998
aihubmix glm-5.2-fast-preview - - in=2.254 read=0.5635 out=7.889
aihubmix glm-5.3 - - in=1.1268 read=0.2817 out=3.9438
aihubmix glm-5.3-flash - - in=0.11268 read=0.02817 out=0.39438
aihubmix glm-5v-turbo - - in=0.7042 read=0.169008 out=3.09848
aihubmix gpt-5.3-codex - - in=1.75 read=0.175 out=14
aihubmix gpt-5.4-high - - in=2.5 read=0.25 out=15
aihubmix gpt-5.4-low - - in=2.5 read=0.25 out=15
aihubmix gpt-5.4-mini - - in=0.75 read=0.075 out=4.5
aihubmix gpt-5.4-nano - - in=0.2 read=0.02 out=1.25
aihubmix gpt-5.5 - - in=5 read=0.5 out=30
aihubmix gpt-5.5-pro - - in=30 out=180
aihubmix gpt-5.6-luna - - in=0.2 read=0.02 w5=0.25 out=1.2
aihubmix gpt-5.6-sol-disc - - in=4 read=0.4 w5=5 out=20
aihubmix gpt-5.6-terra - - in=2 read=0.2 w5=2.5 out=12
aihubmix gpt-chat-latest - - in=5 read=0.5 out=30
aihubmix grok-4-20-non-reasoning - - in=2 read=0.2 out=6
aihubmix grok-4-20-reasoning - - in=2 read=0.2 out=6
aihubmix grok-4.6 - - in=2 read=0.5 out=6
aihubmix grok-build-0.1 - - in=1 read=0.2 out=2
aihubmix hy3 - - in=0.1562 read=0.03905 out=0.6248
aihubmix hy4-preview - - in=0.845 read=0.04225 out=2.535
aihubmix kimi-k2.6 - - in=0.95 read=0.160835 out=3.9995
aihubmix kimi-k2.7-code-highspeed - - in=1.9 read=0.32167 out=7.999
aihubmix kimi-k3 - - in=3 read=0.3 out=15
aihubmix longcat-2.0 - - in=0.7746 read=0.015492 out=3.0984
aihubmix mai-thinking-1 * - in=2 out=8
aihubmix mimo-v2-omni * - in=0.44 read=0.088 out=2.2
aihubmix mimo-v2-pro * - in=1.1 read=0.22 out=3.3
aihubmix minimax-m2.7 - - in=0.2958 read=0.05916 out=1.1832
aihubmix minimax-m3 - - in=0.288 out=1.152
aihubmix muse-spark-1.2 - - in=1.375 out=4.675
aihubmix qwen3-coder-next - - in=0.137 out=0.548
aihubmix qwen3.5-122b-a10b - - in=0.1126 out=0.9008
aihubmix qwen3.5-397b-a17b - - in=0.1644 out=0.9864
aihubmix qwen3.6-27b - - in=0.422 out=2.532
aihubmix qwen3.6-35b-a3b - - in=0.254 out=1.524
aihubmix qwen3.6-max-preview - - in=1.268 read=0.1268 w5=1.585 out=7.608
aihubmix qwen3.7-plus - - in=0.282 read=0.0564 w5=0.3525 out=1.128
aihubmix qwen3.8-2.4t-a95b - - in=2 read=0.5 out=6
aihubmix qwen3.8-flash - - in=0.1126 read=0.014075 w5=0.175937 out=0.380025
aihubmix qwen3.8-max - - in=1.69 read=0.169 w5=2.1125 out=5.07
aihubmix step-3.7-flash - - in=0.22 read=0.044 out=1.32
aiml dall-e-2 * - fee:image=0.026
aiml dall-e-3 * - fee:image=0.052
aiml flux-pro - - fee:image=0.065
aiml flux-pro/v1.1 * - fee:image=0.052
aiml flux-pro/v1.1-ultra * - fee:image=0.063
aiml flux-realism * - fee:image=0.046
aiml flux/dev * - fee:image=0.033
aiml flux/kontext-max/text-to-image * - fee:image=0.104
aiml flux/kontext-pro/text-to-image * - fee:image=0.052
aiml flux/schnell * - fee:image=0.004
aiml google/imagen-4.0-ultra-generate-001 - - fee:image=0.078
aiml google/nano-banana-pro - - fee:image=0.195
aiml openai/gpt-image-2 - - fee:image=0.054
amazon_nova amazon-nova/nova-lite-v1 * - in=0.06 out=0.24
amazon_nova amazon-nova/nova-micro-v1 * - in=0.035 out=0.14
amazon_nova amazon-nova/nova-premier-v1 * - in=2.5 out=12.5
amazon_nova amazon-nova/nova-pro-v1 * - in=0.8 out=3.2
anthropic claude-2 * - in=8 out=24 @fast @priority search=0.01 commit=priority
anthropic claude-3-5-haiku * - in=0.8 read=0.08 w5=1 w1=1.6 out=4 @batch in=0.4 read=0.04 w5=0.5 w1=0.8 out=2 @fast @priority search=0.01 commit=priority
anthropic claude-3-5-haiku-latest * - in=0.8 read=0.08 w5=1 w1=1.6 out=4 @batch in=0.4 read=0.04 w5=0.5 w1=0.8 out=2 @fast @priority search=0.01 commit=priority
anthropic claude-3-5-sonnet * - in=3 read=0.3 w5=3.75 w1=6 out=15 @batch in=1.5 read=0.15 w5=1.875 w1=3 out=7.5 @fast @priority search=0.01 commit=priority
anthropic claude-3-7-sonnet * - in=3 read=0.3 w5=3.75 w1=6 out=15 @batch in=1.5 read=0.15 w5=1.875 w1=3 out=7.5 @fast @priority search=0.01 commit=priority
anthropic claude-3-7-sonnet-latest * - in=3 read=0.3 w5=3.75 w1=6 out=15 @batch in=1.5 read=0.15 w5=1.875 w1=3 out=7.5 @fast @priority search=0.01 commit=priority
anthropic claude-3-haiku * - in=0.25 read=0.03 w5=0.3 w1=0.5 out=1.25 @batch in=0.125 read=0.015 w5=0.15 w1=0.25 out=0.625 @fast @priority search=0.01 commit=priority
anthropic claude-3-opus * - in=15 read=1.5 w5=18.75 w1=30 out=75 @batch in=7.5 read=0.75 w5=9.375 w1=15 out=37.5 @fast @priority search=0.01 commit=priority
anthropic claude-3-opus-latest * - in=15 read=1.5 w5=18.75 w1=30 out=75 @batch in=7.5 read=0.75 w5=9.375 w1=15 out=37.5 @fast @priority search=0.01 commit=priority
anthropic claude-3-sonnet * - in=3 read=0.3 w5=3.75 w1=6 out=15 @batch in=1.5 read=0.15 w5=1.875 w1=3 out=7.5 @fast @priority search=0.01 commit=priority
anthropic claude-3.5-haiku * - in=0.8 read=0.08 w5=1 w1=1.6 out=4 @batch in=0.4 read=0.04 w5=0.5 w1=0.8 out=2 @fast @priority search=0.01 commit=priority
anthropic claude-3.5-sonnet * - in=3 read=0.3 w5=3.75 w1=6 out=15 @batch in=1.5 read=0.15 w5=1.875 w1=3 out=7.5 @fast @priority search=0.01 commit=priority
anthropic claude-3.7-sonnet * - in=3 read=0.3 w5=3.75 w1=6 out=15 @batch in=1.5 read=0.15 w5=1.875 w1=3 out=7.5 @fast @priority search=0.01 commit=priority
anthropic claude-4-5-haiku * - in=1 read=0.1 w5=1.25 w1=2 out=5 @batch in=0.5 read=0.05 w5=0.625 w1=1 out=2.5 @fast @priority search=0.01 commit=priority
anthropic claude-4-5-opus * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @fast @priority search=0.01 commit=priority
anthropic claude-4-6-opus * 2026-03-13 in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-4-6-opus * - in=5 read=0.5 w5=6.25 w1=10 out=25 >200000 in=10 read=1 w5=12.5 w1=20 out=37.5 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @batch>200000 in=5 read=0.5 w5=6.25 w1=10 out=18.75 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-4-7-opus * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-4-8-opus * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @fast in=10 read=1 w5=12.5 w1=20 out=50 @priority search=0.01 commit=priority geo:us=1100
anthropic claude-4-opus * - in=15 read=1.5 w5=18.75 w1=30 out=75 @batch in=7.5 read=0.75 w5=9.375 w1=15 out=37.5 @fast @priority search=0.01 commit=priority
anthropic claude-4-sonnet * - in=3 read=0.3 w5=3.75 w1=6 out=15 @batch in=1.5 read=0.15 w5=1.875 w1=3 out=7.5 @fast @priority search=0.01 commit=priority
anthropic claude-4.5-haiku * - in=1 read=0.1 w5=1.25 w1=2 out=5 @batch in=0.5 read=0.05 w5=0.625 w1=1 out=2.5 @fast @priority search=0.01 commit=priority
anthropic claude-4.5-opus * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @fast @priority search=0.01 commit=priority
anthropic claude-4.6-opus * 2026-03-13 in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-4.6-opus * - in=5 read=0.5 w5=6.25 w1=10 out=25 >200000 in=10 read=1 w5=12.5 w1=20 out=37.5 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @batch>200000 in=5 read=0.5 w5=6.25 w1=10 out=18.75 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-4.7-opus * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-4.8-opus * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @fast in=10 read=1 w5=12.5 w1=20 out=50 @priority search=0.01 commit=priority geo:us=1100
anthropic claude-5-5-haiku * - in=0.1 read=0.01 w5=0.125 w1=0.2 out=0.5 >100000 in=0.5 read=0.05 w5=0.625 w1=1 out=2.5 @batch in=0.05 read=0.005 w5=0.0625 w1=0.1 out=0.25 @batch>100000 in=0.25 read=0.025 w5=0.3125 w1=0.5 out=1.25 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-5-5-opus * - in=4 read=0.2 w5=5 w1=8 out=20 @batch in=2 read=0.1 w5=2.5 w1=4 out=10 @fast in=8 read=0.4 w5=10 w1=16 out=40 @priority search=0.01 commit=priority geo:us=1100
anthropic claude-5-5-sonnet * - in=2 read=0.1 w5=2.5 w1=4 out=10 @batch in=1 read=0.05 w5=1.25 w1=2 out=5 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-5-opus * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @fast in=10 read=1 w5=12.5 w1=20 out=50 @priority search=0.01 commit=priority geo:us=1100
anthropic claude-5-sonnet * - in=2 read=0.2 w5=2.5 w1=4 out=10 @batch in=1 read=0.1 w5=1.25 w1=2 out=5 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-5.0-opus * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @fast in=10 read=1 w5=12.5 w1=20 out=50 @priority search=0.01 commit=priority geo:us=1100
anthropic claude-5.0-sonnet * - in=2 read=0.2 w5=2.5 w1=4 out=10 @batch in=1 read=0.1 w5=1.25 w1=2 out=5 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-5.5-haiku * - in=0.1 read=0.01 w5=0.125 w1=0.2 out=0.5 >100000 in=0.5 read=0.05 w5=0.625 w1=1 out=2.5 @batch in=0.05 read=0.005 w5=0.0625 w1=0.1 out=0.25 @batch>100000 in=0.25 read=0.025 w5=0.3125 w1=0.5 out=1.25 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-5.5-opus * - in=4 read=0.2 w5=5 w1=8 out=20 @batch in=2 read=0.1 w5=2.5 w1=4 out=10 @fast in=8 read=0.4 w5=10 w1=16 out=40 @priority search=0.01 commit=priority geo:us=1100
anthropic claude-5.5-sonnet * - in=2 read=0.1 w5=2.5 w1=4 out=10 @batch in=1 read=0.05 w5=1.25 w1=2 out=5 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-fable-5 * - in=10 read=1 w5=12.5 w1=20 out=50 @batch in=5 read=0.5 w5=6.25 w1=10 out=25 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-fable-5-1 * - in=10 read=0.25 w5=12.5 w1=20 out=50 @batch in=5 read=0.125 w5=6.25 w1=10 out=25 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-fable-5-2 * - in=8 read=0.2 w5=10 w1=16 out=40 @batch in=4 read=0.1 w5=5 w1=8 out=20 @fast in=16 read=0.4 w5=20 w1=32 out=80 @priority search=0.01 commit=priority geo:us=1100
anthropic claude-haiku-4-5 * - in=1 read=0.1 w5=1.25 w1=2 out=5 @batch in=0.5 read=0.05 w5=0.625 w1=1 out=2.5 @fast @priority search=0.01 commit=priority
anthropic claude-haiku-4-5-20251001 * - in=1 read=0.1 w5=1.25 w1=2 out=5 @batch in=0.5 read=0.05 w5=0.625 w1=1 out=2.5 @fast @priority search=0.01 commit=priority
anthropic claude-haiku-4.5 * - in=1 read=0.1 w5=1.25 w1=2 out=5 @batch in=0.5 read=0.05 w5=0.625 w1=1 out=2.5 @fast @priority search=0.01 commit=priority
anthropic claude-haiku-5-5 * - in=0.1 read=0.01 w5=0.125 w1=0.2 out=0.5 >100000 in=0.5 read=0.05 w5=0.625 w1=1 out=2.5 @batch in=0.05 read=0.005 w5=0.0625 w1=0.1 out=0.25 @batch>100000 in=0.25 read=0.025 w5=0.3125 w1=0.5 out=1.25 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-haiku-5.5 * - in=0.1 read=0.01 w5=0.125 w1=0.2 out=0.5 >100000 in=0.5 read=0.05 w5=0.625 w1=1 out=2.5 @batch in=0.05 read=0.005 w5=0.0625 w1=0.1 out=0.25 @batch>100000 in=0.25 read=0.025 w5=0.3125 w1=0.5 out=1.25 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-mythos-5 * - in=10 read=1 w5=12.5 w1=20 out=50 @batch in=5 read=0.5 w5=6.25 w1=10 out=25 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-mythos-5-1 * - in=10 read=0.25 w5=12.5 w1=20 out=50 @batch in=5 read=0.125 w5=6.25 w1=10 out=25 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-mythos-5-2 * - in=8 read=0.2 w5=10 w1=16 out=40 @batch in=4 read=0.1 w5=5 w1=8 out=20 @fast in=16 read=0.4 w5=20 w1=32 out=80 @priority search=0.01 commit=priority geo:us=1100
anthropic claude-mythos-preview * - in=10 read=1 w5=12.5 w1=20 out=50 @batch in=5 read=0.5 w5=6.25 w1=10 out=25 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-opus-4 * - in=15 read=1.5 w5=18.75 w1=30 out=75 @batch in=7.5 read=0.75 w5=9.375 w1=15 out=37.5 @fast @priority search=0.01 commit=priority
anthropic claude-opus-4-0 * - in=15 read=1.5 w5=18.75 w1=30 out=75 @batch in=7.5 read=0.75 w5=9.375 w1=15 out=37.5 @fast @priority search=0.01 commit=priority
anthropic claude-opus-4-1 * - in=15 read=1.5 w5=18.75 w1=30 out=75 @batch in=7.5 read=0.75 w5=9.375 w1=15 out=37.5 @fast @priority search=0.01 commit=priority
anthropic claude-opus-4-20250514 * - in=15 read=1.5 w5=18.75 w1=30 out=75 @batch in=7.5 read=0.75 w5=9.375 w1=15 out=37.5 @fast @priority search=0.01 commit=priority
anthropic claude-opus-4-5 * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @fast @priority search=0.01 commit=priority
anthropic claude-opus-4-5-20251101 * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @fast @priority search=0.01 commit=priority
anthropic claude-opus-4-6 * 2026-03-13 in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-opus-4-6 * - in=5 read=0.5 w5=6.25 w1=10 out=25 >200000 in=10 read=1 w5=12.5 w1=20 out=37.5 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @batch>200000 in=5 read=0.5 w5=6.25 w1=10 out=18.75 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-opus-4-6-20260205 * 2026-03-13 in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-opus-4-6-20260205 * - in=5 read=0.5 w5=6.25 w1=10 out=25 >200000 in=10 read=1 w5=12.5 w1=20 out=37.5 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @batch>200000 in=5 read=0.5 w5=6.25 w1=10 out=18.75 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-opus-4-7 * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-opus-4-7-20260416 * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-opus-4-8 * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @fast in=10 read=1 w5=12.5 w1=20 out=50 @priority search=0.01 commit=priority geo:us=1100
anthropic claude-opus-4.1 * - in=15 read=1.5 w5=18.75 w1=30 out=75 @batch in=7.5 read=0.75 w5=9.375 w1=15 out=37.5 @fast @priority search=0.01 commit=priority
anthropic claude-opus-4.5 * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @fast @priority search=0.01 commit=priority
anthropic claude-opus-4.6 * 2026-03-13 in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-opus-4.6 * - in=5 read=0.5 w5=6.25 w1=10 out=25 >200000 in=10 read=1 w5=12.5 w1=20 out=37.5 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @batch>200000 in=5 read=0.5 w5=6.25 w1=10 out=18.75 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-opus-4.7 * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-opus-4.8 * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @fast in=10 read=1 w5=12.5 w1=20 out=50 @priority search=0.01 commit=priority geo:us=1100
anthropic claude-opus-5 * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @fast in=10 read=1 w5=12.5 w1=20 out=50 @priority search=0.01 commit=priority geo:us=1100
anthropic claude-opus-5-5 * - in=4 read=0.2 w5=5 w1=8 out=20 @batch in=2 read=0.1 w5=2.5 w1=4 out=10 @fast in=8 read=0.4 w5=10 w1=16 out=40 @priority search=0.01 commit=priority geo:us=1100
anthropic claude-opus-5-latest * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @fast in=10 read=1 w5=12.5 w1=20 out=50 @priority search=0.01 commit=priority geo:us=1100
anthropic claude-opus-5.0 * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 @fast in=10 read=1 w5=12.5 w1=20 out=50 @priority search=0.01 commit=priority geo:us=1100
anthropic claude-opus-5.5 * - in=4 read=0.2 w5=5 w1=8 out=20 @batch in=2 read=0.1 w5=2.5 w1=4 out=10 @fast in=8 read=0.4 w5=10 w1=16 out=40 @priority search=0.01 commit=priority geo:us=1100
anthropic claude-sonnet-3-7 * - in=3 read=0.3 w5=3.75 w1=6 out=15 @batch in=1.5 read=0.15 w5=1.875 w1=3 out=7.5 @fast @priority search=0.01 commit=priority
anthropic claude-sonnet-3.7 * - in=3 read=0.3 w5=3.75 w1=6 out=15 @batch in=1.5 read=0.15 w5=1.875 w1=3 out=7.5 @fast @priority search=0.01 commit=priority
anthropic claude-sonnet-4 * - in=3 read=0.3 w5=3.75 w1=6 out=15 @batch in=1.5 read=0.15 w5=1.875 w1=3 out=7.5 @fast @priority search=0.01 commit=priority
anthropic claude-sonnet-4-0 * - in=3 read=0.3 w5=3.75 w1=6 out=15 @batch in=1.5 read=0.15 w5=1.875 w1=3 out=7.5 @fast @priority search=0.01 commit=priority
anthropic claude-sonnet-4-5 * 2026-04-30 in=3 read=0.3 w5=3.75 w1=6 out=15 @batch in=1.5 read=0.15 w5=1.875 w1=3 out=7.5 @fast @priority search=0.01 commit=priority
anthropic claude-sonnet-4-5 * - in=3 read=0.3 w5=3.75 w1=6 out=15 >200000 in=6 read=0.6 w5=7.5 w1=12 out=22.5 @batch in=1.5 read=0.15 w5=1.875 w1=3 out=7.5 @batch>200000 in=3 read=0.3 w5=3.75 w1=6 out=11.25 @fast @priority search=0.01 commit=priority
anthropic claude-sonnet-4-5-20250929 * 2026-04-30 in=3 read=0.3 w5=3.75 w1=6 out=15 @batch in=1.5 read=0.15 w5=1.875 w1=3 out=7.5 @fast @priority search=0.01 commit=priority
anthropic claude-sonnet-4-5-20250929 * - in=3 read=0.3 w5=3.75 w1=6 out=15 >200000 in=6 read=0.6 w5=7.5 w1=12 out=22.5 @batch in=1.5 read=0.15 w5=1.875 w1=3 out=7.5 @batch>200000 in=3 read=0.3 w5=3.75 w1=6 out=11.25 @fast @priority search=0.01 commit=priority
anthropic claude-sonnet-4-6 * 2026-03-13 in=3 read=0.3 w5=3.75 w1=6 out=15 @batch in=1.5 read=0.15 w5=1.875 w1=3 out=7.5 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-sonnet-4-6 * - in=3 read=0.3 w5=3.75 w1=6 out=15 >200000 in=6 read=0.6 w5=7.5 w1=12 out=22.5 @batch in=1.5 read=0.15 w5=1.875 w1=3 out=7.5 @batch>200000 in=3 read=0.3 w5=3.75 w1=6 out=11.25 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-sonnet-4.5 * 2026-04-30 in=3 read=0.3 w5=3.75 w1=6 out=15 @batch in=1.5 read=0.15 w5=1.875 w1=3 out=7.5 @fast @priority search=0.01 commit=priority
anthropic claude-sonnet-4.5 * - in=3 read=0.3 w5=3.75 w1=6 out=15 >200000 in=6 read=0.6 w5=7.5 w1=12 out=22.5 @batch in=1.5 read=0.15 w5=1.875 w1=3 out=7.5 @batch>200000 in=3 read=0.3 w5=3.75 w1=6 out=11.25 @fast @priority search=0.01 commit=priority
anthropic claude-sonnet-4.6 * 2026-03-13 in=3 read=0.3 w5=3.75 w1=6 out=15 @batch in=1.5 read=0.15 w5=1.875 w1=3 out=7.5 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-sonnet-4.6 * - in=3 read=0.3 w5=3.75 w1=6 out=15 >200000 in=6 read=0.6 w5=7.5 w1=12 out=22.5 @batch in=1.5 read=0.15 w5=1.875 w1=3 out=7.5 @batch>200000 in=3 read=0.3 w5=3.75 w1=6 out=11.25 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-sonnet-5 * - in=2 read=0.2 w5=2.5 w1=4 out=10 @batch in=1 read=0.1 w5=1.25 w1=2 out=5 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-sonnet-5-5 * - in=2 read=0.1 w5=2.5 w1=4 out=10 @batch in=1 read=0.05 w5=1.25 w1=2 out=5 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-sonnet-5.0 * - in=2 read=0.2 w5=2.5 w1=4 out=10 @batch in=1 read=0.1 w5=1.25 w1=2 out=5 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-sonnet-5.5 * - in=2 read=0.1 w5=2.5 w1=4 out=10 @batch in=1 read=0.05 w5=1.25 w1=2 out=5 @fast @priority search=0.01 commit=priority geo:us=1100
anthropic claude-v1 * - in=8 out=24 @fast @priority search=0.01 commit=priority
anyscale HuggingFaceH4/zephyr-7b-beta * - in=0.15 out=0.15
anyscale codellama/CodeLlama-34b-Instruct-hf - - in=1 out=1
anyscale codellama/CodeLlama-70b-Instruct-hf - - in=1 out=1
anyscale google/gemma-7b-it - - in=0.15 out=0.15
anyscale meta-llama/Llama-2-13b-chat-hf - - in=0.25 out=0.25
anyscale meta-llama/Llama-2-70b-chat-hf - - in=1 out=1
anyscale meta-llama/Llama-2-7b-chat-hf - - in=0.15 out=0.15
anyscale meta-llama/Meta-Llama-3-70B-Instruct - - in=1 out=1
anyscale meta-llama/Meta-Llama-3-8B-Instruct - - in=0.15 out=0.15
anyscale mistralai/Mistral-7B-Instruct-v0.1 - - in=0.15 out=0.15
anyscale mistralai/Mixtral-8x22B-Instruct-v0.1 - - in=0.9 out=0.9
anyscale mistralai/Mixtral-8x7B-Instruct-v0.1 - - in=0.15 out=0.15
arcee deepseek/deepseek-v4-flash-latest - - in=0.14 read=0.028 out=0.28
arcee deepseek/deepseek-v4-pro - - in=1.74 read=0.2 out=3.48
arcee deepseek/deepseek-v4-pro-0813 - - in=1.32 read=0.044 out=3.96
arcee deepseek/deepseek-v4.1-flash - 2026-11-01 in=0.22 read=0.007 out=1.2
arcee deepseek/deepseek-v4.1-flash - - in=0.22 read=0.007 out=0.66
arcee deepseek/deepseek-v4.1-flash-1017 - - in=0.3 read=0.006 out=1.2
arcee moonshotai/kimi-k3 - - in=3 read=0.3 out=15
arcee thinkingmachines/inkling-small - - in=0.5 read=0.1 out=1.2
arcee trinity-large-thinking * - in=0.25 read=0.06 out=0.8
arcee zai-org/glm-5.2 - - in=1.4 read=0.26 out=4.4
arcee zai-org/glm-5.3 - - in=1.4 read=0.26 out=4.4
arcee zai-org/glm-5.3-flash - - in=0.15 read=0.03 out=0.5
assemblyai best * - fee:second=0.00003333
assemblyai nano * - fee:second=0.00010278
avian Meta-Llama-3.1-405B-Instruct * - in=1.5 out=1.5
avian Meta-Llama-3.1-70B-Instruct - - in=0.45 out=0.45
avian Meta-Llama-3.1-8B-Instruct * - in=0.1 out=0.1
avian Meta-Llama-3.3-70B-Instruct - - in=0.45 out=0.45
avian deepseek/deepseek-v3.2 - - in=0.23 read=0.012 out=0.33
avian deepseek/deepseek-v4-flash - 2026-10-18 in=0.14 read=0.0028 out=0.28
avian deepseek/deepseek-v4-flash - - in=0.0805 read=0.0165 out=0.161
avian deepseek/deepseek-v4-pro - - in=1.305 read=0.10875 out=2.61
avian deepseek/deepseek-v4-pro-0813 - 2026-10-18 in=0.561 read=0.0187 out=1.683
avian deepseek/deepseek-v4-pro-0813 - - in=0.594 read=0.0198 out=1.782
avian deepseek/deepseek-v4.1-flash - - in=0.1275 read=0.00255 out=0.51
avian minimax/minimax-m2.5 - - in=0.27 read=0.15 out=1.08
avian minimax/minimax-m3 - - in=0.255 read=0.051 out=1.02
avian moonshotai/kimi-k2.5 - - in=0.45 read=0.225 out=2.2
avian moonshotai/kimi-k2.6 - - in=0.95 read=0.16 out=4
avian moonshotai/kimi-k3 - - in=2.55 read=0.255 out=12.75
avian xiaomi/mimo-v2.5 - - in=0.2 read=0.05 out=0.4
avian xiaomi/mimo-v2.5-pro - 2026-10-18 in=0.36975 read=0.00306 out=0.7395
avian xiaomi/mimo-v2.5-pro - - in=0.435 read=0.0036 out=0.87
avian xiaomi/mimo-v2.6-flash - 2026-10-18 in=0.14 read=0.0028 out=0.28
avian xiaomi/mimo-v2.6-flash - - in=0.2 read=0.05 out=0.4
avian xiaomi/mimo-v2.6-pro - 2026-10-18 in=0.36975 read=0.00306 out=0.7395
avian xiaomi/mimo-v2.6-pro - - in=0.435 read=0.0036 out=0.87
avian z-ai/glm-4.7 - - in=0.388 read=0.097 out=1.806
avian z-ai/glm-5 - - in=0.516 read=0.129 out=2.322
avian z-ai/glm-5.1 - - in=0.743 read=0.186 out=2.971
avian z-ai/glm-5.2 - - in=0.495 read=0.124 out=1.733
avian z-ai/glm-5.3 - - in=1.19 read=0.221 out=3.74
avian z-ai/glm-5.3-flash - - in=0.1275 read=0.0255 out=0.425
aws_polly generative * - fee:character=0.00003
aws_polly long-form * - fee:character=0.0001
aws_polly neural * - fee:character=0.000016
aws_polly standard * - fee:character=0.000004
azure ada - - in=0.11 out=0 @batch in=0.055 out=0 # genai-prices: in=0.1
azure apac/gpt-6.1-sol * - in=2.4 read=0.12 w5=3 out=12 >272000 in=4.8 read=0.24 w5=6 out=18 search=0.014
azure apac/gpt-6.1-terra * - in=1.2 read=0.06 w5=1.5 out=6 >272000 in=2.4 read=0.12 w5=3 out=9 search=0.014
azure babbage - - in=0.4
azure babbage-002 - - in=0.4
azure chat-latest - - in=5 read=0.5 out=30
azure codex-mini - - in=1.5 read=0.375 out=6
azure command-r-plus - - in=3 out=15 # no longer listed
azure computer-use-preview - - in=3 out=12
azure curie - - in=2
azure davinci - - in=2
azure davinci-002 - - in=2
azure eu/codex-mini * - in=1.65 read=0.413 out=6.6
azure eu/computer-use-preview * - in=3.3 out=13.2
azure eu/gpt-4.1 * - in=2.2 read=0.55 out=8.8 @batch in=1.1 out=4.4 @priority in=3.85 read=0.963 out=15.4 search=0.014
azure eu/gpt-4.1-mini * - in=0.44 read=0.11 out=1.76 @batch in=0.22 out=0.88 @priority in=0.77 read=0.193 out=3.08 search=0.014
azure eu/gpt-4.1-nano * - in=0.11 read=0.028 out=0.44 @batch in=0.055 out=0.22
azure eu/gpt-4o * - in=2.75 read=1.375 w5=1.38 out=11 @batch in=1.375 out=5.5
azure eu/gpt-4o-2024-05-13 * - in=5.5 out=16.5 @batch in=2.75 out=8.25
azure eu/gpt-4o-2024-08-06 * - in=2.75 read=1.375 out=11 @batch in=1.375 out=5.5
azure eu/gpt-4o-2024-11-20 * - in=2.75 read=1.375 w5=1.38 out=11 @batch in=1.375 out=5.5
azure eu/gpt-4o-mini * - in=0.165 read=0.083 out=0.66 @batch in=0.083 search=0.014
azure eu/gpt-4o-mini-2024-07-18 * - in=0.165 read=0.083 out=0.66 @batch in=0.083 search=0.014
azure eu/gpt-4o-mini-realtime-preview-2024-12-17 * - in=0.66 read=0.33 out=2.64 ain=11 aout=22
azure eu/gpt-4o-realtime-preview-2024-10-01 * - in=5.5 read=2.75 out=22 ain=110 aout=220 # no longer listed
azure eu/gpt-4o-realtime-preview-2024-12-17 * - in=5.5 read=2.75 out=22 ain=44 aread=2.5 aout=88
azure eu/gpt-5 * - in=1.375 read=0.1375 out=11 @batch in=0.6875 read=0.06875 out=5.5 @priority in=2.75 read=0.275 out=22 search=0.014
azure eu/gpt-5-2025-08-07 * - in=1.375 read=0.1375 out=11 @batch in=0.6875 read=0.06875 out=5.5 @priority in=2.75 read=0.275 out=22 search=0.014
azure eu/gpt-5-codex * - in=1.375 read=0.138 out=11
azure eu/gpt-5-mini * - in=0.275 read=0.0275 out=2.2 @batch in=0.1375 read=0.01375 out=1.1 @priority in=0.495 read=0.0495 out=3.96 search=0.014
azure eu/gpt-5-mini-2025-08-07 * - in=0.275 read=0.0275 out=2.2 @batch in=0.1375 read=0.01375 out=1.1 @priority in=0.495 read=0.0495 out=3.96 search=0.014
azure eu/gpt-5-nano * - in=0.055 read=0.0055 out=0.44 @batch in=0.0275 read=0.00275 out=0.22 search=0.014
azure eu/gpt-5-nano-2025-08-07 * - in=0.055 read=0.0055 out=0.44 @batch in=0.0275 read=0.00275 out=0.22 search=0.014
azure eu/gpt-5-pro * - in=16.5 out=132 @batch in=8.25 out=66 search=0.014
azure eu/gpt-5.1 * - in=1.375 read=0.1375 out=11 @batch in=0.6875 read=0.06875 out=5.5 @priority in=2.75 read=0.275 out=22 search=0.014
azure eu/gpt-5.1-chat * - in=1.375 read=0.1375 out=11
azure eu/gpt-5.1-codex * - in=1.375 read=0.1375 out=11
azure eu/gpt-5.1-codex-max * - in=1.375 read=0.1375 out=11
azure eu/gpt-5.1-codex-mini * - in=0.275 read=0.0275 out=2.2
azure eu/gpt-5.2 * - in=1.925 read=0.1925 out=15.4 @batch in=0.9625 read=0.09625 out=7.7 @priority in=3.85 read=0.385 out=30.8 search=0.014
azure eu/gpt-5.2-chat * - in=1.925 read=0.1925 out=15.4
azure eu/gpt-5.2-codex * - in=1.925 read=0.1925 out=15.4
azure eu/gpt-5.2-pro * - in=23.1 out=184.8 @batch in=11.55 out=92.4 search=0.014
azure eu/gpt-5.3-chat * - in=1.925 read=0.1925 out=15.4
azure eu/gpt-5.3-codex * - in=1.925 read=0.1925 out=15.4 @priority in=3.85 read=0.385 out=30.8 search=0.014
azure eu/gpt-5.4 * - in=2.75 read=0.275 out=16.5 >272000 in=5.5 read=0.55 out=24.75 @batch in=1.375 read=0.143 out=8.25 @batch>272000 in=2.75 read=0.275 out=12.375 @priority in=5.5 read=0.55 out=33
azure eu/gpt-5.4-2026-03-05 * - in=2.75 read=0.275 out=16.5 >272000 in=5.5 read=0.55 out=24.75 @batch in=1.375 read=0.143 out=8.25 @batch>272000 in=2.75 read=0.275 out=12.375 @priority in=5.5 read=0.55 out=33
azure eu/gpt-5.4-mini * - in=0.825 read=0.0825 out=4.95 @batch in=0.4125 read=0.04125 out=2.475 @priority in=1.65 read=0.165 out=9.9 search=0.014
azure eu/gpt-5.4-nano * - in=0.22 read=0.022 out=1.375 @batch in=0.11 read=0.011 out=0.6875 search=0.014
azure eu/gpt-5.4-pro * - in=33 out=198 >272000 in=66 out=297 @batch in=16.5 out=99 @batch>272000 in=33 out=148.5 search=0.014
azure eu/gpt-5.5 * - in=5.5 read=0.55 out=33 >272000 in=11 read=1.1 out=49.5 @batch in=2.75 read=0.275 out=16.5 @batch>272000 in=5.5 read=0.55 out=24.75 @priority in=13.75 read=1.375 out=82.5 search=0.014
azure eu/gpt-5.5-2026-04-23 * - in=5.5 read=0.55 out=33 >272000 in=11 read=1.1 out=49.5 @batch in=2.75 read=0.275 out=16.5 @batch>272000 in=5.5 read=0.55 out=24.75 @priority in=13.75 read=1.375 out=82.5 search=0.014
azure eu/gpt-5.5-2026-04-24 * - in=5.5 read=0.55 out=33 >272000 in=11 read=1.1 out=49.5 @batch in=2.75 read=0.275 out=16.5 @batch>272000 in=5.5 read=0.55 out=24.75 @priority in=13.75 read=1.375 out=82.5 search=0.014
azure eu/gpt-5.6 * - in=4.4 read=0.44 w5=5.5 out=22 >272000 in=8.8 read=0.88 w5=11 out=33 @priority in=8.8 read=0.88 w5=11 out=44 @priority>272000 in=17.6 read=1.76 w5=22 out=66 search=0.014
azure eu/gpt-5.6-luna * - in=0.22 read=0.022 w5=0.275 out=1.32 >272000 in=0.44 read=0.044 w5=0.55 out=1.98 @priority in=0.44 read=0.044 w5=0.55 out=2.64 @priority>272000 in=0.88 read=0.088 w5=1.1 out=3.96 search=0.014
azure eu/gpt-5.6-sol * - in=4.4 read=0.44 w5=5.5 out=22 >272000 in=8.8 read=0.88 w5=11 out=33 @priority in=8.8 read=0.88 w5=11 out=44 @priority>272000 in=17.6 read=1.76 w5=22 out=66 search=0.014
azure eu/gpt-5.6-terra * - in=2.2 read=0.22 w5=2.75 out=13.2 >272000 in=4.4 read=0.44 w5=5.5 out=19.8 @priority in=4.4 read=0.44 w5=5.5 out=26.4 @priority>272000 in=8.8 read=0.88 w5=11 out=39.6 search=0.014
azure eu/gpt-6-astra * - in=12 read=1.2 w5=15 out=60 >272000 in=24 read=2.4 w5=30 out=90 search=0.014
azure eu/gpt-6-luna * - in=0.12 read=0.012 w5=0.15 out=0.6 >272000 in=0.24 read=0.024 w5=0.3 out=0.9 search=0.014
azure eu/gpt-6-sol * - in=2.4 read=0.24 w5=3 out=12 >272000 in=4.8 read=0.48 w5=6 out=18 search=0.014
azure eu/gpt-6.1-sol * - in=2.4 read=0.12 w5=3 out=12 >272000 in=4.8 read=0.24 w5=6 out=18 search=0.014
azure eu/gpt-6.1-terra * - in=1.2 read=0.06 w5=1.5 out=6 >272000 in=2.4 read=0.12 w5=3 out=9 search=0.014
azure eu/o1 * - in=16.5 read=8.25 out=66 @batch in=8.25 out=33
azure eu/o1-2024-12-17 * - in=16.5 read=8.25 out=66 @batch in=8.25 out=33
azure eu/o1-mini * - in=1.21 read=0.605 out=4.84 @batch in=0.605 out=2.42
azure eu/o1-mini-2024-09-12 * - in=1.21 read=0.605 out=4.84 @batch in=0.605 out=2.42
azure eu/o1-preview * - in=16.5 read=8.25 out=66 # no longer listed
azure eu/o3 * - in=2.2 read=0.55 out=8.8 @batch in=1.1 out=4.4 search=0.014
azure eu/o3-2025-04-16 * - in=2.2 read=0.55 out=8.8 @batch in=1.1 out=4.4 search=0.014
azure eu/o3-deep-research * - in=11 read=2.75 out=44
azure eu/o3-mini * - in=1.21 read=0.605 out=4.84 @batch in=0.605 out=2.42
azure eu/o3-mini-2025-01-31 * - in=1.21 read=0.605 out=4.84 @batch in=0.605 out=2.42
azure eu/o4-mini * - in=1.21 read=0.303 out=4.84 @batch in=0.605 out=2.42 search=0.014
azure eu/o4-mini-2025-04-16 * - in=1.21 read=0.303 out=4.84 @batch in=0.605 out=2.42 search=0.014
azure eu/text-embedding-3-large * - in=0.143
azure eu/text-embedding-3-small * - in=0.022
azure eu/text-embedding-ada-002 * - in=0.11
azure global-standard/gpt-4o-2024-08-06 * - in=2.5 read=1.25 out=10 @batch in=1.25 out=5
azure global-standard/gpt-4o-2024-11-20 * - in=2.5 read=1.25 out=10 @batch in=1.25 out=5
azure global-standard/gpt-4o-mini * - in=0.15 out=0.6 @batch in=0.075 out=0.3 search=0.014
azure global/gpt-4o-2024-08-06 * - in=2.5 read=1.25 out=10 @batch in=1.25 out=5
azure global/gpt-4o-2024-11-20 * - in=2.5 read=1.25 out=10 @batch in=1.25 out=5
azure global/gpt-5.1 * - in=1.25 read=0.125 out=10 @batch in=0.625 read=0.0625 out=5 @priority in=2.5 read=0.25 out=20 search=0.014
azure global/gpt-5.1-codex * - in=1.25 read=0.125 out=10 @batch in=0.625 out=5
azure global/gpt-5.1-codex-mini * - in=0.25 read=0.025 out=2 @batch in=0.125 out=1
azure gpt-3.5-turbo - - in=0.5 out=1.5 @batch in=0.25 out=0.75
azure gpt-3.5-turbo-instruct-0914 - - in=1.65 out=2.2 @batch in=0.825 out=1.1
azure gpt-35-turbo - - in=0.5 out=1.5 @batch in=0.25 out=0.75
azure gpt-35-turbo-16k - - in=3 out=4 @batch in=1.5 out=2 # no longer listed
azure gpt-35-turbo-16k-0613 - - in=3 out=4 @batch in=1.5 out=2 # no longer listed
azure gpt-35-turbo-instruct - - in=1.65 out=2.2 @batch in=0.825 out=1.1
azure gpt-35-turbo-instruct-0914 - - in=1.65 out=2.2 @batch in=0.825 out=1.1
azure gpt-4 - - in=30 out=60 @batch in=15 out=30 # no longer listed
azure gpt-4-0125-preview - - in=10 out=30 @batch in=5 out=15
azure gpt-4-0613 - - in=30 out=60 @batch in=15 out=30 # no longer listed
azure gpt-4-1106-preview - - in=10 out=30 @batch in=5 out=15
azure gpt-4-32k - - in=60 out=120 @batch in=30 out=60 # no longer listed
azure gpt-4-32k-0613 - - in=60 out=120 @batch in=30 out=60 # no longer listed
azure gpt-4-turbo - - in=11 out=33 @batch in=5.5 out=16.5
azure gpt-4-turbo-2024-04-09 - - in=11 out=33 @batch in=5.5 out=16.5
azure gpt-4-turbo-vision-preview - - in=11 out=33 @batch in=5.5 out=16.5
azure gpt-4.1 - - in=2 read=0.5 out=8 @batch in=1 out=4 @priority in=3.5 read=0.875 out=14 search=0.014
azure gpt-4.1-2025-04-14 - - in=2 read=0.5 out=8 @batch in=1 out=4 @priority in=3.5 read=0.875 out=14 search=0.014
azure gpt-4.1-mini - - in=0.4 read=0.1 out=1.6 @batch in=0.2 out=0.8 @priority in=0.7 read=0.175 out=2.8 search=0.014
azure gpt-4.1-mini-2025-04-14 - - in=0.4 read=0.1 out=1.6 @batch in=0.2 out=0.8 @priority in=0.7 read=0.175 out=2.8 search=0.014
azure gpt-4.1-nano - - in=0.1 read=0.025 out=0.4 @batch in=0.05 out=0.2
azure gpt-4.1-nano-2025-04-14 - - in=0.1 read=0.025 out=0.4 @batch in=0.05 out=0.2
azure gpt-4.5-preview - - in=75 read=37.5 out=150 @batch in=37.5 out=75 # no longer listed
azure gpt-4o - - in=2.5 read=1.25 out=10 @batch in=1.25 out=5
azure gpt-4o-2024-05-13 - - in=5 out=15 @batch in=2.5 out=7.5
azure gpt-4o-2024-08-06 - - in=2.5 read=1.25 out=10 @batch in=1.25 out=5
azure gpt-4o-2024-11-20 - - in=2.5 read=1.25 out=10 @batch in=1.25 out=5
azure gpt-4o-audio-preview-2024-12-17 - - in=2.5 out=10 ain=40 aout=80
azure gpt-4o-mini - - in=0.15 read=0.075 out=0.6 @batch in=0.075 out=0.3 search=0.014
azure gpt-4o-mini-2024-07-18 - - in=0.15 read=0.075 out=0.6 @batch in=0.075 out=0.3 search=0.014
azure gpt-4o-mini-audio-preview-2024-12-17 - - in=0.15 out=0.6 ain=10 aout=20
azure gpt-4o-mini-realtime-preview-2024-12-17 - - in=0.6 read=0.3 out=2.4 ain=10 aout=20
azure gpt-4o-mini-transcribe - - in=1.25 out=5 ain=3 @batch in=0.625 out=2.5 ain=1.5
azure gpt-4o-mini-tts - - in=0.6 out=10 aout=12 @batch in=0.3 out=5 aout=6
azure gpt-4o-realtime-preview-2024-10-01 - - in=5 read=2.5 out=20 ain=100 aout=200 # no longer listed
azure gpt-4o-realtime-preview-2024-12-17 - - in=5 read=2.5 out=20 ain=40 aout=80
azure gpt-4o-transcribe - - in=2.5 out=10 ain=6 @batch in=1.25 out=5 ain=3
azure gpt-4o-transcribe-diarize - - in=2.5 out=10 ain=6 @batch in=1.25 out=5 ain=3
azure gpt-5 - - in=1.25 read=0.125 out=10 @batch in=0.625 read=0.0625 out=5 @priority in=2.5 read=0.25 out=20 search=0.014
azure gpt-5-2025-08-07 - - in=1.25 read=0.125 out=10 @batch in=0.625 read=0.0625 out=5 @priority in=2.5 read=0.25 out=20 search=0.014
azure gpt-5-chat - - in=1.25 read=0.125 out=10 @batch in=0.625 out=5
azure gpt-5-codex - - in=1.25 read=0.125 out=10 @batch in=0.625 out=5
azure gpt-5-mini - - in=0.25 read=0.025 out=2 @batch in=0.125 read=0.0125 out=1 @priority in=0.45 read=0.045 out=3.6 search=0.014
azure gpt-5-mini-2025-08-07 - - in=0.25 read=0.025 out=2 @batch in=0.125 read=0.0125 out=1 @priority in=0.45 read=0.045 out=3.6 search=0.014
azure gpt-5-nano - - in=0.05 read=0.005 out=0.4 @batch in=0.025 read=0.0025 out=0.2 search=0.014
azure gpt-5-nano-2025-08-07 - - in=0.05 read=0.005 out=0.4 @batch in=0.025 read=0.0025 out=0.2 search=0.014
azure gpt-5-pro - - in=15 out=120 @batch in=7.5 out=60 search=0.014
azure gpt-5.1 - - in=1.25 read=0.125 out=10 @batch in=0.625 read=0.0625 out=5 @priority in=2.5 read=0.25 out=20 search=0.014
azure gpt-5.1-2025-11-13 - - in=1.25 read=0.125 out=10 @batch in=0.625 read=0.0625 out=5 @priority in=2.5 read=0.25 out=20 search=0.014
azure gpt-5.1-chat - - in=1.25 read=0.125 out=10 @batch in=0.625 out=5
azure gpt-5.1-codex - - in=1.25 read=0.125 out=10 @batch in=0.625 out=5
azure gpt-5.1-codex-2025-11-13 - - in=1.25 read=0.125 out=10 @batch in=0.625 out=5 @priority in=2.5 read=0.25 out=20
azure gpt-5.1-codex-max - - in=1.25 read=0.125 out=10 @batch in=0.625 out=5
azure gpt-5.1-codex-mini - - in=0.25 read=0.025 out=2 @batch in=0.125 out=1
azure gpt-5.1-codex-mini-2025-11-13 - - in=0.25 read=0.025 out=2 @batch in=0.125 out=1 @priority in=0.45 read=0.045 out=3.6
azure gpt-5.2 - - in=1.75 read=0.175 out=14 @batch in=0.875 read=0.0875 out=7 @priority in=3.5 read=0.35 out=28 search=0.014
azure gpt-5.2-2025-12-11 - - in=1.75 read=0.175 out=14 @batch in=0.875 read=0.0875 out=7 @priority in=3.5 read=0.35 out=28 search=0.014
azure gpt-5.2-chat - - in=1.75 read=0.175 out=14 @batch in=0.875 out=7
azure gpt-5.2-codex - - in=1.75 read=0.175 out=14 @batch in=0.875 out=7
azure gpt-5.2-pro - - in=21 out=168 @batch in=10.5 out=84 search=0.014
azure gpt-5.2-pro-2025-12-11 - - in=21 out=168 @batch in=10.5 out=84 search=0.014
azure gpt-5.3-chat - - in=1.75 read=0.175 out=14 @batch in=0.875 out=7
azure gpt-5.3-codex - - in=1.75 read=0.175 out=14 @batch in=0.875 out=7 @priority in=3.5 read=0.35 out=28 search=0.014
azure gpt-5.4 - - in=2.5 read=0.25 out=15 >272000 in=5 read=0.5 out=22.5 @batch in=1.25 read=0.13 out=7.5 @batch>272000 in=2.5 read=0.25 out=11.25 @flex in=1.25 out=7.5 @flex>272000 in=2.5 read=0.25 out=11.25 @priority in=5 read=0.5 out=30 @priority>272000 in=10 read=1 out=45
azure gpt-5.4-2026-03-05 - - in=2.5 read=0.25 out=15 >272000 in=5 read=0.5 out=22.5 @batch in=1.25 read=0.13 out=7.5 @batch>272000 in=2.5 read=0.25 out=11.25 @flex in=1.25 out=7.5 @flex>272000 in=2.5 read=0.25 out=11.25 @priority in=5 read=0.5 out=30 @priority>272000 in=10 read=1 out=45
azure gpt-5.4-mini - - in=0.75 read=0.075 out=4.5 @batch in=0.375 read=0.0375 out=2.25 @flex in=0.375 read=0.0375 out=2.25 @priority in=1.5 read=0.15 out=9 search=0.014
azure gpt-5.4-mini-2026-03-17 - - in=0.75 read=0.075 out=4.5 @batch in=0.375 read=0.0375 out=2.25 @flex in=0.375 read=0.0375 out=2.25 @priority in=1.5 read=0.15 out=9 search=0.014
azure gpt-5.4-nano - - in=0.2 read=0.02 out=1.25 @batch in=0.1 read=0.01 out=0.625 @flex in=0.1 read=0.01 out=0.625 search=0.014
azure gpt-5.4-nano-2026-03-17 - - in=0.2 read=0.02 out=1.25 @batch in=0.1 read=0.01 out=0.625 @flex in=0.1 read=0.01 out=0.625 search=0.014
azure gpt-5.4-pro - - in=30 read=3 out=180 >272000 in=60 read=6 out=270 @batch in=15 out=90 @batch>272000 in=30 out=135 @flex in=15 out=90 @flex>272000 in=30 out=135 search=0.014
azure gpt-5.4-pro-2026-03-05 - - in=30 read=3 out=180 >272000 in=60 read=6 out=270 @batch in=15 out=90 @batch>272000 in=30 out=135 @flex in=15 out=90 @flex>272000 in=30 out=135 search=0.014
azure gpt-5.5 - - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45 @batch in=2.5 read=0.25 out=15 @batch>272000 in=5 read=0.5 out=22.5 @flex in=2.5 read=0.25 @flex>272000 in=5 @priority in=12.5 read=1.25 out=75 @priority>272000 in=20 read=2 out=90 search=0.014
azure gpt-5.5-2026-04-23 - - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45 @batch in=2.5 read=0.25 out=15 @batch>272000 in=5 read=0.5 out=22.5 @flex in=2.5 read=0.25 @flex>272000 in=5 @priority in=12.5 read=1.25 out=75 @priority>272000 in=20 read=2 out=90 search=0.014
azure gpt-5.5-2026-04-24 - - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45 @batch in=2.5 read=0.25 out=15 @batch>272000 in=5 read=0.5 out=22.5 @flex in=2.5 read=0.25 @flex>272000 in=5 @priority in=12.5 read=1.25 out=75 @priority>272000 in=20 read=2 out=90 search=0.014
azure gpt-5.5-pro - - in=30 read=3 out=180 >272000 in=60 read=6 out=270 @batch in=15 out=90 @batch>272000 in=30 out=135 search=0.014
azure gpt-5.5-pro-2026-04-23 - - in=30 read=3 out=180 >272000 in=60 read=6 out=270 @batch in=15 out=90 @batch>272000 in=30 out=135 search=0.014
azure gpt-5.6 - - in=4 read=0.4 w5=5 out=20 >272000 in=8 read=0.8 w5=10 out=30 @batch in=2 out=10 @batch>272000 in=4 out=15 @priority in=8 read=0.8 w5=10 out=40 @priority>272000 in=16 read=1.6 w5=20 out=60 search=0.014
azure gpt-5.6-luna - - in=0.2 read=0.02 w5=0.25 out=1.2 >272000 in=0.4 read=0.04 w5=0.5 out=1.8 @batch in=0.1 out=0.6 @batch>272000 in=0.2 out=0.9 @flex in=0.1 read=0.01 w5=0.125 out=0.6 @flex>272000 in=0.2 read=0.02 w5=0.25 out=0.9 @priority in=0.4 read=0.04 w5=0.5 out=2.4 @priority>272000 in=0.8 read=0.08 w5=1 out=3.6 search=0.014
azure gpt-5.6-luna-2026-07-09 - - in=0.2 read=0.02 w5=0.25 out=1.2 >272000 in=0.4 read=0.04 w5=0.5 out=1.8 @batch in=0.1 out=0.6 @batch>272000 in=0.2 out=0.9 @flex in=0.1 read=0.01 w5=0.125 out=0.6 @flex>272000 in=0.2 read=0.02 w5=0.25 out=0.9 @priority in=0.4 read=0.04 w5=0.5 out=2.4 @priority>272000 in=0.8 read=0.08 w5=1 out=3.6 search=0.014
azure gpt-5.6-sol - - in=4 read=0.4 w5=5 out=20 >272000 in=8 read=0.8 w5=10 out=30 @batch in=2 out=10 @batch>272000 in=4 out=15 @flex in=2 read=0.2 w5=2.5 out=10 @flex>272000 in=4 read=0.4 w5=5 out=15 @priority in=8 read=0.8 w5=10 out=40 @priority>272000 in=16 read=1.6 w5=20 out=60 search=0.014
azure gpt-5.6-sol-2026-07-09 - - in=4 read=0.4 w5=5 out=20 >272000 in=8 read=0.8 w5=10 out=30 @batch in=2 out=10 @batch>272000 in=4 out=15 @flex in=2 read=0.2 w5=2.5 out=10 @flex>272000 in=4 read=0.4 w5=5 out=15 @priority in=8 read=0.8 w5=10 out=40 @priority>272000 in=16 read=1.6 w5=20 out=60 search=0.014
azure gpt-5.6-terra - - in=2 read=0.2 w5=2.5 out=12 >272000 in=4 read=0.4 w5=5 out=18 @batch in=1 out=6 @batch>272000 in=2 out=9 @flex in=1 read=0.1 w5=1.25 out=6 @flex>272000 in=2 read=0.2 w5=2.5 out=9 @priority in=4 read=0.4 w5=5 out=24 @priority>272000 in=8 read=0.8 w5=10 out=36 search=0.014
azure gpt-5.6-terra-2026-07-09 - - in=2 read=0.2 w5=2.5 out=12 >272000 in=4 read=0.4 w5=5 out=18 @batch in=1 out=6 @batch>272000 in=2 out=9 @flex in=1 read=0.1 w5=1.25 out=6 @flex>272000 in=2 read=0.2 w5=2.5 out=9 @priority in=4 read=0.4 w5=5 out=24 @priority>272000 in=8 read=0.8 w5=10 out=36 search=0.014
azure gpt-6-astra - - in=10 read=1 w5=12.5 out=50 >272000 in=20 read=2 w5=25 out=75 @batch in=5 out=25 @batch>272000 in=10 out=37.5 @flex in=5 read=0.5 w5=6.25 out=25 @flex>272000 in=10 read=1 w5=12.5 out=37.5 search=0.014
azure gpt-6-astra-2026-09-03 - - in=10 read=1 w5=12.5 out=50 >272000 in=20 read=2 w5=25 out=75 @batch in=5 out=25 @batch>272000 in=10 out=37.5 @flex in=5 read=0.5 w5=6.25 out=25 @flex>272000 in=10 read=1 w5=12.5 out=37.5 search=0.014
azure gpt-6-luna - - in=0.1 read=0.01 w5=0.125 out=0.5 >272000 in=0.2 read=0.02 w5=0.25 out=0.75 @batch in=0.05 out=0.25 @batch>272000 in=0.1 out=0.375 @flex in=0.05 read=0.005 w5=0.0625 out=0.25 @flex>272000 in=0.1 read=0.01 w5=0.125 out=0.375 search=0.014
azure gpt-6-luna-2026-09-22 - - in=0.1 read=0.01 w5=0.125 out=0.5 >272000 in=0.2 read=0.02 w5=0.25 out=0.75 @batch in=0.05 out=0.25 @batch>272000 in=0.1 out=0.375 @flex in=0.05 read=0.005 w5=0.0625 out=0.25 @flex>272000 in=0.1 read=0.01 w5=0.125 out=0.375 search=0.014
azure gpt-6-sol - - in=2 read=0.2 w5=2.5 out=10 >272000 in=4 read=0.4 w5=5 out=15 @batch in=1 out=5 @batch>272000 in=2 out=7.5 @flex in=1 read=0.1 w5=1.25 out=5 @flex>272000 in=2 read=0.2 w5=2.5 out=7.5 @priority in=4 read=0.4 w5=5 out=20 @priority>272000 in=8 read=0.8 w5=10 out=30 search=0.014
azure gpt-6-sol-2026-09-22 - - in=2 read=0.2 w5=2.5 out=10 >272000 in=4 read=0.4 w5=5 out=15 @batch in=1 out=5 @batch>272000 in=2 out=7.5 @flex in=1 read=0.1 w5=1.25 out=5 @flex>272000 in=2 read=0.2 w5=2.5 out=7.5 @priority in=4 read=0.4 w5=5 out=20 @priority>272000 in=8 read=0.8 w5=10 out=30 search=0.014
azure gpt-6.1-sol - - in=2 read=0.1 w5=2.5 out=10 >272000 in=4 read=0.2 w5=5 out=15 @batch in=1 out=5 @batch>272000 in=2 out=7.5 @flex in=1 read=0.05 w5=1.25 out=5 @flex>272000 in=2 read=0.1 w5=2.5 out=7.5 search=0.014
azure gpt-6.1-sol-2026-09-29 - - in=2 read=0.1 w5=2.5 out=10 >272000 in=4 read=0.2 w5=5 out=15 @batch in=1 out=5 @batch>272000 in=2 out=7.5 @flex in=1 read=0.05 w5=1.25 out=5 @flex>272000 in=2 read=0.1 w5=2.5 out=7.5 search=0.014
azure gpt-6.1-terra - - in=1 read=0.05 w5=1.25 out=5 >272000 in=2 read=0.1 w5=2.5 out=7.5 @batch in=0.5 out=2.5 @batch>272000 in=1 out=3.75 search=0.014
azure gpt-audio - - in=2.5 out=10 ain=40 aout=80
azure gpt-audio-1.5 - - in=2.5 out=10 ain=32 aout=64
azure gpt-audio-1.5-2026-02-23 - - in=2.5 out=10 ain=32 aout=64
azure gpt-audio-2025-08-28 - - in=2.5 out=10 ain=40 aout=80
azure gpt-audio-mini - - in=0.6 out=2.4 ain=10 aout=20
azure gpt-audio-mini-2025-10-06 - - in=0.6 out=2.4 ain=10 aout=20
azure gpt-chat-latest - - in=5 read=0.5 out=30 @batch in=2.5 out=15
azure gpt-image-1 - - in=5 read=1.25 out=40 iin=10 iread=2.5 iout=40 @batch in=2.5 out=20 iin=5 iout=20
azure gpt-image-1-mini - - in=2 read=0.2 out=8 iin=2.5 iread=0.25 iout=8 @batch in=1 out=4 iin=1.25 iout=4
azure gpt-image-1.5 - - in=5 read=1.25 out=10 iin=8 iread=2 iout=32 @batch in=2.5 out=5 iin=4 iout=16
azure gpt-image-1.5-2025-12-16 - - in=5 read=1.25 out=10 iin=8 iread=2 iout=32 @batch in=2.5 out=5 iin=4 iout=16
azure gpt-image-2 - - in=5 read=1.25 out=30 iin=8 iread=2 iout=30 @batch in=2.5 out=15 iin=4 iout=15
azure gpt-image-2-2026-04-21 - - in=5 read=1.25 out=30 iin=8 iread=2 iout=30 @batch in=2.5 out=15 iin=4 iout=15
azure gpt-image-2.5-flare - - in=5 read=1.25 out=30 iin=8 iread=2 iout=30 @batch in=2.5 out=15 iin=4 iout=15
azure gpt-image-2.5-sunburst - - in=5 read=1.25 out=30 iin=8 iread=2 iout=30 @batch in=2.5 out=15 iin=4 iout=15
azure gpt-live-1 - - fee:second=0.000833333333
azure gpt-live-transcribe - - fee:second=0.000283333333
azure gpt-realtime - - in=4 read=0.4 out=16 ain=32 aread=0.4 aout=64 iin=5
azure gpt-realtime-1.5 - - in=4 read=0.4 out=16 ain=32 aread=0.4 aout=64 iin=5
azure gpt-realtime-1.5-2026-02-23 - - in=4 read=0.4 out=16 ain=32 aread=0.4 aout=64 iin=5
azure gpt-realtime-2 - - in=4 read=0.4 out=24 ain=32 aread=0.4 aout=64 iin=5
azure gpt-realtime-2.1 - - in=4 read=0.4 out=24 ain=32 aread=0.4 aout=64 iin=5 iread=0.5
azure gpt-realtime-2.1-2026-07-07 - - in=4 read=0.4 out=24 ain=32 aread=0.4 aout=64 iin=5 iread=0.5
azure gpt-realtime-2.1-mini - - in=0.6 read=0.06 out=2.4 ain=10 aread=0.3 aout=20 iin=0.8 iread=0.08
azure gpt-realtime-2.1-mini-2026-07-07 - - in=0.6 read=0.06 out=2.4 ain=10 aread=0.3 aout=20 iin=0.8 iread=0.08
azure gpt-realtime-2025-08-28 - - in=4 read=0.4 out=16 ain=32 aread=0.4 aout=64 iin=5
azure gpt-realtime-mini - - in=0.6 read=0.06 out=2.4 ain=10 aread=0.3 aout=20 iin=0.8
azure gpt-realtime-mini-2025-10-06 - - in=0.6 read=0.06 out=2.4 ain=10 aread=0.3 aout=20 iin=0.8
azure gpt-realtime-translate - - fee:second=0.000566666667
azure gpt-realtime-translate-2026-05-06 - - fee:second=0.000566666667
azure gpt-realtime-translate-2026-05-07 - - fee:second=0.000566666667
azure gpt-realtime-whisper - - fee:second=0.000283333333
azure gpt-realtime-whisper-2026-05-06 - - fee:second=0.000283333333
azure gpt-realtime-whisper-2026-05-07 - - fee:second=0.000283333333
azure gpt-transcribe - - fee:second=0.000075
azure mistral-large-2402 - - in=8 out=24
azure mistral-large-latest - - in=8 out=24
azure model-router * - in=0.14 out=0
azure o1 - - in=15 read=7.5 out=60 @batch in=7.5 out=30
azure o1-2024-12-17 - - in=15 read=7.5 out=60 @batch in=7.5 out=30
azure o1-mini - - in=1.1 read=0.55 out=4.4 @batch in=0.55 out=2.2
azure o1-mini-2024-09-12 - - in=1.1 read=0.55 out=4.4 @batch in=0.55 out=2.2
azure o1-preview - - in=15 read=7.5 out=60 @batch in=7.5 out=30
azure o1-preview-2024-09-12 - - in=15 read=7.5 out=60 @batch in=7.5 out=30
azure o3 - - in=2 read=0.5 out=8 @batch in=1 out=4 search=0.014
azure o3-2025-04-16 - - in=2 read=0.5 out=8 @batch in=1 out=4 search=0.014
azure o3-deep-research - - in=10 read=2.5 out=40 @batch in=5 out=20 search=0.014
azure o3-mini - - in=1.1 read=0.55 out=4.4 @batch in=0.55 out=2.2
azure o3-mini-2025-01-31 - - in=1.1 read=0.55 out=4.4 @batch in=0.55 out=2.2
azure o3-pro - - in=20 out=80 @batch in=10 out=40 search=0.014
azure o3-pro-2025-06-10 - - in=20 out=80 @batch in=10 out=40 search=0.014
azure o4-mini - - in=1.1 read=0.275 out=4.4 @batch in=0.55 out=2.2 search=0.014
azure o4-mini-2025-04-16 - - in=1.1 read=0.275 out=4.4 @batch in=0.55 out=2.2 search=0.014
azure phi-3-medium-128k-instruct - - in=0.17 out=0.68
azure phi-3-mini-128k-instruct - - in=0.13 out=0.52
azure phi-3.5-mini-128k-instruct - - in=0.13 out=0.52
azure phi-4 * - in=0.125 out=0.5
azure phi-4-mini-instruct * - in=0.075 out=0.3
azure phi-4-multimodal-instruct - - in=0.08 out=0.32 ain=4
azure phi-4-reasoning-plus - - in=0.125 out=0.5
azure speech/azure-stt * - fee:second=0.0002777778
azure speech/azure-tts * - fee:character=0.000015
azure speech/azure-tts-hd * - fee:character=0.00003
azure text-curie * - in=2
azure text-curie-001 - - in=2
azure text-davinci * - in=2
azure text-davinci-002 - - in=2
azure text-embedding-3-large - - in=0.143 out=0 @batch in=0.0715 out=0 # genai-prices: in=0.13
azure text-embedding-3-small - - in=0.022 out=0 @batch in=0.011 out=0 # genai-prices: in=0.02
azure text-embedding-ada - - in=0.11 out=0 @batch in=0.055 out=0 # genai-prices: in=0.1
azure text-embedding-ada-002 - - in=0.11 out=0 @batch in=0.055 out=0 # genai-prices: in=0.1
azure text-embedding-ada-002-v2 - - in=0.11 out=0 @batch in=0.055 out=0 # genai-prices: in=0.1
azure tts-1 - - fee:character=0.000015
azure tts-1-hd - - fee:character=0.000033
azure us-gov/gpt-5.1 * - in=1.71875 read=0.171875 out=13.75
azure us-gov/o3-mini * - in=1.513 read=0.757 out=6.05
azure us-gov/text-embedding-3-large * - in=0.163 out=0
azure us-gov/text-embedding-3-small * - in=0.025 out=0
azure us/codex-mini * - in=1.65 read=0.413 out=6.6
azure us/computer-use-preview * - in=3.3 out=13.2
azure us/gpt-4.1 * - in=2.2 read=0.55 out=8.8 @batch in=1.1 out=4.4 @priority in=3.85 read=0.963 out=15.4 search=0.014
azure us/gpt-4.1-2025-04-14 * - in=2.2 read=0.55 out=8.8 @batch in=1.1 out=4.4 @priority in=3.85 read=0.963 out=15.4 search=0.014
azure us/gpt-4.1-mini * - in=0.44 read=0.11 out=1.76 @batch in=0.22 out=0.88 @priority in=0.77 read=0.193 out=3.08 search=0.014
azure us/gpt-4.1-mini-2025-04-14 * - in=0.44 read=0.11 out=1.76 @batch in=0.22 out=0.88 @priority in=0.77 read=0.193 out=3.08 search=0.014
azure us/gpt-4.1-nano * - in=0.11 read=0.028 out=0.44 @batch in=0.055 out=0.22
azure us/gpt-4.1-nano-2025-04-14 * - in=0.11 read=0.028 out=0.44 @batch in=0.055 out=0.22
azure us/gpt-4o * - in=2.75 read=1.375 w5=1.38 out=11 @batch in=1.375 out=5.5
azure us/gpt-4o-2024-05-13 * - in=5.5 out=16.5 @batch in=2.75 out=8.25
azure us/gpt-4o-2024-08-06 * - in=2.75 read=1.375 out=11 @batch in=1.375 out=5.5
azure us/gpt-4o-2024-11-20 * - in=2.75 read=1.375 w5=1.38 out=11 @batch in=1.375 out=5.5
azure us/gpt-4o-mini * - in=0.165 read=0.083 out=0.66 @batch in=0.083 search=0.014
azure us/gpt-4o-mini-2024-07-18 * - in=0.165 read=0.083 out=0.66 @batch in=0.083 search=0.014
azure us/gpt-4o-mini-realtime-preview-2024-12-17 * - in=0.66 read=0.33 out=2.64 ain=11 aout=22
azure us/gpt-4o-realtime-preview-2024-10-01 * - in=5.5 read=2.75 out=22 ain=110 aout=220 # no longer listed
azure us/gpt-4o-realtime-preview-2024-12-17 * - in=5.5 read=2.75 out=22 ain=44 aread=2.5 aout=88
azure us/gpt-5 * - in=1.375 read=0.1375 out=11 @batch in=0.6875 read=0.06875 out=5.5 @priority in=2.75 read=0.275 out=22 search=0.014
azure us/gpt-5-2025-08-07 * - in=1.375 read=0.1375 out=11 @batch in=0.6875 read=0.06875 out=5.5 @priority in=2.75 read=0.275 out=22 search=0.014
azure us/gpt-5-codex * - in=1.375 read=0.138 out=11
azure us/gpt-5-mini * - in=0.275 read=0.0275 out=2.2 @batch in=0.1375 read=0.01375 out=1.1 @priority in=0.495 read=0.0495 out=3.96 search=0.014
azure us/gpt-5-mini-2025-08-07 * - in=0.275 read=0.0275 out=2.2 @batch in=0.1375 read=0.01375 out=1.1 @priority in=0.495 read=0.0495 out=3.96 search=0.014
azure us/gpt-5-nano * - in=0.055 read=0.0055 out=0.44 @batch in=0.0275 read=0.00275 out=0.22 search=0.014
azure us/gpt-5-nano-2025-08-07 * - in=0.055 read=0.0055 out=0.44 @batch in=0.0275 read=0.00275 out=0.22 search=0.014
azure us/gpt-5-pro * - in=16.5 out=132 @batch in=8.25 out=66 search=0.014
azure us/gpt-5.1 * - in=1.375 read=0.1375 out=11 @batch in=0.6875 read=0.06875 out=5.5 @priority in=2.75 read=0.275 out=22 search=0.014
azure us/gpt-5.1-chat * - in=1.375 read=0.1375 out=11
azure us/gpt-5.1-codex * - in=1.375 read=0.1375 out=11
azure us/gpt-5.1-codex-max * - in=1.375 read=0.1375 out=11
azure us/gpt-5.1-codex-mini * - in=0.275 read=0.0275 out=2.2
azure us/gpt-5.2 * - in=1.925 read=0.1925 out=15.4 @batch in=0.9625 read=0.09625 out=7.7 @priority in=3.85 read=0.385 out=30.8 search=0.014
azure us/gpt-5.2-chat * - in=1.925 read=0.1925 out=15.4
azure us/gpt-5.2-codex * - in=1.925 read=0.1925 out=15.4
azure us/gpt-5.2-pro * - in=23.1 out=184.8 @batch in=11.55 out=92.4 search=0.014
azure us/gpt-5.3-chat * - in=1.925 read=0.1925 out=15.4
azure us/gpt-5.3-codex * - in=1.925 read=0.1925 out=15.4 @priority in=3.85 read=0.385 out=30.8 search=0.014
azure us/gpt-5.4 * - in=2.75 read=0.275 out=16.5 >272000 in=5.5 read=0.55 out=24.75 @batch in=1.375 read=0.143 out=8.25 @batch>272000 in=2.75 read=0.275 out=12.375 @priority in=5.5 read=0.55 out=33
azure us/gpt-5.4-2026-03-05 * - in=2.75 read=0.275 out=16.5 >272000 in=5.5 read=0.55 out=24.75 @batch in=1.375 read=0.143 out=8.25 @batch>272000 in=2.75 read=0.275 out=12.375 @priority in=5.5 read=0.55 out=33
azure us/gpt-5.4-mini * - in=0.825 read=0.0825 out=4.95 @batch in=0.4125 read=0.04125 out=2.475 @priority in=1.65 read=0.165 out=9.9 search=0.014
azure us/gpt-5.4-nano * - in=0.22 read=0.022 out=1.375 @batch in=0.11 read=0.011 out=0.6875 search=0.014
azure us/gpt-5.4-pro * - in=33 out=198 >272000 in=66 out=297 @batch in=16.5 out=99 @batch>272000 in=33 out=148.5 search=0.014
azure us/gpt-5.5 * - in=5.5 read=0.55 out=33 >272000 in=11 read=1.1 out=49.5 @batch in=2.75 read=0.275 out=16.5 @batch>272000 in=5.5 read=0.55 out=24.75 @priority in=13.75 read=1.375 out=82.5 search=0.014
azure us/gpt-5.5-2026-04-23 * - in=5.5 read=0.55 out=33 >272000 in=11 read=1.1 out=49.5 @batch in=2.75 read=0.275 out=16.5 @batch>272000 in=5.5 read=0.55 out=24.75 @priority in=13.75 read=1.375 out=82.5 search=0.014
azure us/gpt-5.5-2026-04-24 * - in=5.5 read=0.55 out=33 >272000 in=11 read=1.1 out=49.5 @batch in=2.75 read=0.275 out=16.5 @batch>272000 in=5.5 read=0.55 out=24.75 @priority in=13.75 read=1.375 out=82.5 search=0.014
azure us/gpt-5.6 * - in=4.4 read=0.44 w5=5.5 out=22 >272000 in=8.8 read=0.88 w5=11 out=33 @priority in=8.8 read=0.88 w5=11 out=44 @priority>272000 in=17.6 read=1.76 w5=22 out=66 search=0.014
azure us/gpt-5.6-luna * - in=0.22 read=0.022 w5=0.275 out=1.32 >272000 in=0.44 read=0.044 w5=0.55 out=1.98 @priority in=0.44 read=0.044 w5=0.55 out=2.64 @priority>272000 in=0.88 read=0.088 w5=1.1 out=3.96 search=0.014
azure us/gpt-5.6-sol * - in=4.4 read=0.44 w5=5.5 out=22 >272000 in=8.8 read=0.88 w5=11 out=33 @priority in=8.8 read=0.88 w5=11 out=44 @priority>272000 in=17.6 read=1.76 w5=22 out=66 search=0.014
azure us/gpt-5.6-terra * - in=2.2 read=0.22 w5=2.75 out=13.2 >272000 in=4.4 read=0.44 w5=5.5 out=19.8 @priority in=4.4 read=0.44 w5=5.5 out=26.4 @priority>272000 in=8.8 read=0.88 w5=11 out=39.6 search=0.014
azure us/gpt-6-astra * - in=11 read=1.1 w5=13.75 out=55 >272000 in=22 read=2.2 w5=27.5 out=82.5 search=0.014
azure us/gpt-6-luna * - in=0.11 read=0.011 w5=0.1375 out=0.55 >272000 in=0.22 read=0.022 w5=0.275 out=0.825 search=0.014
azure us/gpt-6-sol * - in=2.2 read=0.22 w5=2.75 out=11 >272000 in=4.4 read=0.44 w5=5.5 out=16.5 @priority in=4.4 read=0.44 w5=5.5 out=22 @priority>272000 in=8.8 read=0.88 w5=11 out=33 search=0.014
azure us/gpt-6.1-sol * - in=2.2 read=0.11 w5=2.75 out=11 >272000 in=4.4 read=0.22 w5=5.5 out=16.5 search=0.014
azure us/gpt-6.1-terra * - in=1.1 read=0.055 w5=1.375 out=5.5 >272000 in=2.2 read=0.11 w5=2.75 out=8.25 search=0.014
azure us/gpt-chat-latest * - in=5.5 read=0.55 out=33
azure us/gpt-realtime-1.5 * - in=4.4 read=0.44 out=17.6 ain=35.2 aread=0.44 aout=70.4 iin=5.5 iread=0.55
azure us/gpt-realtime-2.1 * - in=4.4 read=0.44 out=26.4 ain=35.2 aread=0.44 aout=70.4 iin=5.5 iread=0.55
azure us/gpt-realtime-2.1-mini * - in=0.66 read=0.066 out=2.64 ain=11 aread=0.33 aout=22 iin=0.88 iread=0.088
azure us/o1 * - in=16.5 read=8.25 out=66 @batch in=8.25 out=33
azure us/o1-2024-12-17 * - in=16.5 read=8.25 out=66 @batch in=8.25 out=33
azure us/o1-mini * - in=1.21 read=0.605 out=4.84 @batch in=0.605 out=2.42
azure us/o1-mini-2024-09-12 * - in=1.21 read=0.605 out=4.84 @batch in=0.605 out=2.42
azure us/o1-preview * - in=16.5 read=8.25 out=66 # no longer listed
azure us/o3 * - in=2.2 read=0.55 out=8.8 @batch in=1.1 out=4.4 search=0.014
azure us/o3-2025-04-16 * - in=2.2 read=0.55 out=8.8 @batch in=1.1 out=4.4 search=0.014
azure us/o3-deep-research * - in=11 read=2.75 out=44
azure us/o3-mini * - in=1.21 read=0.605 out=4.84 @batch in=0.605 out=2.42
azure us/o3-mini-2025-01-31 * - in=1.21 read=0.605 out=4.84 @batch in=0.605 out=2.42
azure us/o4-mini * - in=1.21 read=0.303 out=4.84 @batch in=0.605 out=2.42 search=0.014
azure us/o4-mini-2025-04-16 * - in=1.21 read=0.303 out=4.84 @batch in=0.605 out=2.42 search=0.014
azure us/text-embedding-3-large * - in=0.143
azure us/text-embedding-3-small * - in=0.022
azure us/text-embedding-ada-002 * - in=0.11
azure whisper * - fee:second=0.0001
azure whisper-1 - - fee:second=0.0001
azure wizardlm-2-8x22b * - in=0.48 out=0.48
azure_ai Codestral-2501 * - in=0.3 out=0.9
azure_ai Cohere-Embed-V5-Fast * - in=0.08 out=0 iin=0.4
azure_ai Cohere-Embed-V5-Pro * - in=0.12 out=0 iin=0.4
azure_ai Cohere-command-a-plus-05-2026 * - in=0.8 out=3.2
azure_ai Cohere-embed-v3-english * - in=0.1 out=0
azure_ai Cohere-embed-v3-multilingual * - in=0.1 out=0
azure_ai Cohere-parse-v5 * - fee:page=0.0015
azure_ai DeepSeek-V4-Flash-0731 * - in=0.44 read=0.014 out=1.32
azure_ai FLUX-1.1-pro * - fee:image=0.04
azure_ai FLUX.1-Kontext-pro * - fee:image=0.04
azure_ai FW-DeepSeek-V3.2 * - in=0.62 read=0.31 out=1.85
azure_ai FW-DeepSeek-V4-Flash * - in=0.15 read=0.03 out=0.31
azure_ai FW-DeepSeek-V4-Pro * - in=1.925 read=0.165 out=3.828
azure_ai FW-DeepSeek-V4.1-Flash * - in=0.375 read=0.008 out=1.5
azure_ai FW-GLM-5 * - in=1.1 read=0.22 out=3.52
azure_ai FW-GLM-5.1 * - in=1.54 read=0.286 out=4.84
azure_ai FW-GLM-5.2 * - in=1.54 read=0.15 out=4.84
azure_ai FW-GLM-5.2-Fast * - in=2.31 read=0.231 out=7.26
azure_ai FW-GLM-5.3 * - in=1.75 read=0.325 out=5.5
azure_ai FW-GLM-5.3-Flash * - in=0.188 read=0.038 out=0.625
azure_ai FW-GPT-OSS-120B * - in=0.165 read=0.082 out=0.66
azure_ai FW-Inkling * - in=1.1 read=0.19 out=4.46
azure_ai FW-Kimi-K2.5 * - in=0.66 read=0.11 out=3.3
azure_ai FW-Kimi-K2.6 * - in=1.045 read=0.176 out=4.4
azure_ai FW-Kimi-K2.7-Code * - in=1.05 read=0.21 out=4.4
azure_ai FW-Kimi-K3 * - in=3 read=0.3 out=15
azure_ai FW-MiniMax-M2.5 * - in=0.33 read=0.033 out=1.32
azure_ai FW-MiniMax-M3 * - in=0.33 read=0.066 out=1.32
azure_ai FW-Nemotron-3-Ultra-NVFP4 * - in=0.66 read=0.13 out=2.64
azure_ai FW-Nemotron-Lightning-3.5-30B-A3B * - in=0.06 read=0.01 out=0.22
azure_ai Llama-3.3-70B-Instruct * - in=0.71 out=0.71
azure_ai Llama-4-Maverick-17B-128E-Instruct-FP8 * - in=0.25 out=1
azure_ai Llama-4-Scout-17B-16E-Instruct * - in=0.2 out=0.78
azure_ai MAI-Code-1.1-Flash * - in=0.2 read=0.02 out=1.2
azure_ai MAI-Cyber-1-Flash * - in=0.6 read=0.06 out=3.5
azure_ai MAI-DS-R1 * - in=1.35 out=5.4
azure_ai MAI-Image-2.5 * - in=5 out=47 iin=8 iout=47
azure_ai MAI-Image-2.5-Flash * - in=1.75 out=19.5 iin=1.75 iout=19.5
azure_ai MAI-Image-2.5-Pro * - in=5 out=106 iin=8 iout=106
azure_ai MAI-Image-2.6 * - in=5 out=38 iin=8 iout=38
azure_ai MAI-Image-2.6-Flash * - in=1.75 out=19 iin=2.5 iout=19
azure_ai MAI-Thinking-1 * - in=2 read=0.2 out=8
azure_ai Meta-Llama-3-70B-Instruct * - in=1.1 out=0.37 # no longer listed
azure_ai Meta-Llama-3.1-70B-Instruct - - in=2.68 out=3.54 # no longer listed
azure_ai Microsoft-Decision-1 * - in=0.042 out=0
azure_ai Phi-3-medium-128k-instruct * - in=0.17 out=0.68 # no longer listed
azure_ai Phi-3-medium-4k-instruct * - in=0.17 out=0.68 # no longer listed
azure_ai Phi-3-mini-128k-instruct * - in=0.13 out=0.52 # no longer listed
azure_ai Phi-3-mini-4k-instruct * - in=0.13 out=0.52 # no longer listed
azure_ai Phi-3-small-128k-instruct * - in=0.15 out=0.6 # no longer listed
azure_ai Phi-3-small-8k-instruct * - in=0.15 out=0.6 # no longer listed
azure_ai Phi-3.5-MoE-instruct * - in=0.16 out=0.64 # no longer listed
azure_ai Phi-3.5-mini-instruct * - in=0.13 out=0.52 # no longer listed
azure_ai Phi-3.5-vision-instruct * - in=0.13 out=0.52 # no longer listed
azure_ai Phi-4 * - in=0.125 out=0.5
azure_ai Phi-4-mini-instruct * - in=0.075 out=0.3
azure_ai Phi-4-mini-reasoning * - in=0.075 out=0.3
azure_ai Phi-4-multimodal-instruct * - in=0.08 out=0.32 ain=4
azure_ai Phi-4-reasoning * - in=0.125 out=0.5
azure_ai claude-fable-5 - - in=10 read=1 w5=12.5 w1=20 out=50 search=0.01
azure_ai claude-fable-5-1 - - in=10 read=0.25 w5=12.5 w1=20 out=50 search=0.01
azure_ai claude-haiku-4-5 - - in=1 read=0.1 w5=1.25 w1=2 out=5
azure_ai claude-haiku-5-5 - - in=0.1 read=0.01 w5=0.125 w1=0.2 out=0.5 >100000 in=0.5 read=0.05 w5=0.625 w1=1 out=2.5 search=0.01
azure_ai claude-mythos-5-1 - - in=10 read=0.25 w5=12.5 w1=20 out=50
azure_ai claude-opus-4-5 - - in=5 read=0.5 w5=6.25 w1=10 out=25
azure_ai claude-opus-4-6 - - in=5 read=0.5 w5=6.25 w1=10 out=25 search=0.01
azure_ai claude-opus-4-7 - - in=5 read=0.5 w5=6.25 w1=10 out=25 search=0.01
azure_ai claude-opus-4-8 - - in=5 read=0.5 w5=6.25 w1=10 out=25 search=0.01
azure_ai claude-opus-5 - - in=5 read=0.5 w5=6.25 w1=10 out=25 search=0.01
azure_ai claude-opus-5-5 - - in=4 read=0.2 w5=5 w1=8 out=20 search=0.01
azure_ai claude-opus-5-5-fast - - in=8 read=0.4 w5=10 w1=16 out=40 search=0.02
azure_ai claude-sonnet-4-5 - - in=3 read=0.3 w5=3.75 w1=6 out=15
azure_ai claude-sonnet-4-6 - - in=3 read=0.3 w5=3.75 w1=6 out=15
azure_ai claude-sonnet-5 - - in=2 read=0.2 w5=2.5 w1=4 out=10 search=0.01
azure_ai claude-sonnet-5-5 - 2026-11-19 in=2 read=0.1 w5=2.5 w1=4 out=10 search=0.01
azure_ai claude-sonnet-5-5 - - in=2 read=0.2 w5=2.5 w1=4 out=10 search=0.01
azure_ai codex-mini - - in=1.5 read=0.375 out=6
azure_ai cohere-command-a * - in=2.5 out=10
azure_ai cohere-rerank-v4.0-fast * - in=0 out=0 fee:search_unit=0.002
azure_ai cohere-rerank-v4.0-pro * - in=0 out=0 fee:search_unit=0.0025
azure_ai cohere-rerank-v5-fast * - in=0.02 out=0
azure_ai cohere-rerank-v5-pro * - in=0.05 out=0
azure_ai deepseek-r1 - - in=1.35 out=5.4
azure_ai deepseek-v3 - - in=1.14 out=4.56 # no longer listed
azure_ai deepseek-v3-0324 - - in=1.14 out=4.56
azure_ai deepseek-v3.1 - - in=1.23 out=4.94
azure_ai deepseek-v3.2 - - in=0.58 out=1.68
azure_ai deepseek-v3.2-speciale - - in=0.58 out=1.68
azure_ai deepseek-v4-flash - - in=0.19 read=0.028 out=0.51
azure_ai deepseek-v4-pro - - in=1.74 read=0.145 out=3.48
azure_ai deepseek-v4.1-flash - - in=0.3 read=0.006 out=1.2
azure_ai doc-intelligence/prebuilt-document * - fee:page=0.01
azure_ai doc-intelligence/prebuilt-layout * - fee:page=0.01
azure_ai doc-intelligence/prebuilt-read * - fee:page=0.0015
azure_ai embed-v-4-0 - - in=0.12 out=0 iin=0.47
azure_ai flux.2-pro * - fee:image=0.04
azure_ai gpt-5.4 - - in=2.5 read=0.25 out=15 >272000 in=5 read=0.5 out=22.5 @priority in=5 read=0.5 out=30 @priority>272000 in=10 read=1 out=45
azure_ai gpt-5.4-2026-03-05 - - in=2.5 read=0.25 out=15 >272000 in=5 read=0.5 out=22.5 @priority in=5 read=0.5 out=30 @priority>272000 in=10 read=1 out=45
azure_ai gpt-5.4-mini - - in=0.75 read=0.075 out=4.5 @priority in=1.5 read=0.15 out=9
azure_ai gpt-5.4-mini-2026-03-17 - - in=0.75 read=0.075 out=4.5 @priority in=1.5 read=0.15 out=9
azure_ai gpt-5.4-nano - - in=0.2 read=0.02 out=1.25 @priority in=0.4 read=0.04 out=2.5
azure_ai gpt-5.4-nano-2026-03-17 - - in=0.2 read=0.02 out=1.25 @priority in=0.4 read=0.04 out=2.5
azure_ai gpt-5.4-pro - - in=30 read=3 out=180 >272000 in=60 read=6 out=270 @priority in=60 read=6 out=360 @priority>272000 in=120 read=12 out=540
azure_ai gpt-5.4-pro-2026-03-05 - - in=30 read=3 out=180 >272000 in=60 read=6 out=270 @priority in=60 read=6 out=360 @priority>272000 in=120 read=12 out=540
azure_ai gpt-5.5 - - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45 @priority in=10 read=1 out=60 @priority>272000 in=20 read=2 out=90
azure_ai gpt-5.5-2026-04-23 - - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45 @priority in=10 read=1 out=60 @priority>272000 in=20 read=2 out=90
azure_ai gpt-5.5-2026-04-24 - - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45 @priority in=10 read=1 out=60 @priority>272000 in=20 read=2 out=90
azure_ai gpt-6-astra - - in=10 read=1 w5=12.5 out=50 >272000 in=20 read=2 w5=25 out=75 search=0.01
azure_ai gpt-6-luna - - in=0.1 read=0.01 w5=0.125 out=0.5 >272000 in=0.2 read=0.02 w5=0.25 out=0.75 search=0.01
azure_ai gpt-6-sol - - in=2 read=0.2 w5=2.5 out=10 >272000 in=4 read=0.4 w5=5 out=15 search=0.01
azure_ai gpt-6.1-sol - - in=2 read=0.1 w5=2.5 out=10 >272000 in=4 read=0.2 w5=5 out=15 search=0.01
azure_ai gpt-6.1-terra - - in=1 read=0.05 w5=1.25 out=5 >272000 in=2 read=0.1 w5=2.5 out=7.5 search=0.014
azure_ai gpt-chat-latest - - in=5 read=0.5 out=30
azure_ai gpt-image-2 - - in=5 read=1.25 out=30 iin=8 iread=2 iout=30
azure_ai gpt-oss-120b - - in=0.15 out=0.6
azure_ai grok-3 - - in=3 out=15
azure_ai grok-3-mini - - in=0.25 out=1.27
azure_ai grok-4 - - in=3 out=15
azure_ai grok-4-1-fast-non-reasoning - - in=0.2 out=0.5
azure_ai grok-4-1-fast-reasoning - - in=0.2 out=0.5
azure_ai grok-4-20-non-reasoning - - in=1.25 read=1.25 out=2.5
azure_ai grok-4-20-reasoning - - in=1.25 read=1.25 out=2.5
azure_ai grok-4-fast-non-reasoning - - in=0.2 out=0.5
azure_ai grok-4-fast-reasoning - - in=0.2 out=0.5
azure_ai grok-4.3 - - in=1.25 read=0.2 out=2.5 >200000 in=2.5 read=0.4 out=5
azure_ai grok-4.6 - - in=2 read=0.5 out=6 >200000 in=4 read=1 out=12
azure_ai grok-4.7 - - in=2 read=0.5 out=6 >200000 in=4 read=1 out=12
azure_ai grok-code-fast-1 - - in=0.2 out=1.5
azure_ai jais-30b-chat * - in=3.2 out=9.71
azure_ai jamba-instruct - - in=0.5 out=0.7 # no longer listed
azure_ai kimi-k2-thinking - - in=0.6 out=2.5
azure_ai kimi-k2.5 - - in=0.6 read=0.1 out=3
azure_ai kimi-k2.6 - - in=0.95 read=0.16 out=4
azure_ai kimi-k2.7-code - - in=0.95 read=0.19 out=4
azure_ai ministral-3b - - in=0.04 out=0.04
azure_ai mistral-document-ai-2512 - - fee:page=0.003
azure_ai mistral-large - - in=4 out=12 # no longer listed
azure_ai mistral-large-2407 - - in=2 out=6 # no longer listed
azure_ai mistral-large-3 - - in=0.5 out=1.5
azure_ai mistral-large-latest - - in=2 out=6
azure_ai mistral-medium-2505 - - in=0.4 out=2
azure_ai mistral-medium-3-5 - - in=1.5 out=7.5
azure_ai mistral-nemo - - in=0.15 out=0.15
azure_ai mistral-ocr-2505 - - fee:page=0.001
azure_ai mistral-ocr-2512 - - fee:page=0.002
azure_ai mistral-ocr-4-0 - - fee:page=0.004
azure_ai mistral-small - - in=1 out=3 # no longer listed
azure_ai mistral-small-2503 - - in=0.1 out=0.3
azure_ai model-router - - in=0.14 out=0
azure_ai model_router * - in=0.14 out=0
azure_ai whisper - - fee:second=0.0001
baseten MiniMaxAI/MiniMax-M2.5 - - in=0.3 out=1.2
baseten decision-models/baseten-elephant-9b-latest * - in=0.035 out=0
baseten decision-models/baseten-joey-2b-latest * - in=0.01 out=0
baseten decision-models/baseten-mammoth-27b-latest * - in=0.1 out=0
baseten deepseek-ai/DeepSeek-V3-0324 - - in=0.77 out=0.77
baseten deepseek-ai/DeepSeek-V3.1 - - in=0.5 out=1.5
baseten deepseek-ai/DeepSeek-V4-Flash-0731 - - in=0.13 read=0.028 out=0.26
baseten deepseek-ai/DeepSeek-V4-Pro - - in=1.74 read=0.145 out=3.48
baseten deepseek-ai/DeepSeek-V4-Pro-0813 - - in=1.32 read=0.132 out=3.96
baseten deepseek-ai/DeepSeek-V4.1-Flash - - in=0.3 read=0.007 out=1.2
baseten deepseek-ai/DeepSeek-V4.1-Flash-1017 - - in=0.3 read=0.007 out=1.2
baseten deepseek-ai/DeepSeek-V4.1-Flash-1017-Fast - - in=0.6 read=0.014 out=2.4
baseten deepseek-ai/DeepSeek-V4.1-Flash-Fast - - in=0.6 read=0.014 out=2.4
baseten meta-models/muse-spark-open * - in=1.25 read=0.15 out=4.25
baseten moonshotai/Kimi-K2-Instruct-0905 - - in=0.6 out=2.5
baseten moonshotai/Kimi-K2-Thinking - - in=0.6 out=2.5
baseten moonshotai/Kimi-K2.5 - - in=0.6 out=3
baseten moonshotai/Kimi-K2.6 - - in=0.95 read=0.16 out=4
baseten moonshotai/Kimi-K2.7-Code - - in=0.95 read=0.16 out=4
baseten moonshotai/Kimi-K3 - - in=3 read=0.3 out=15
baseten moonshotai/Kimi-K3.1-Pro * - in=2 read=0.2 out=10
baseten nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B - - in=0.6 read=0.12 out=2.4
baseten nvidia/NVIDIA-Nemotron-3.5-Super-VL-120B-A12B - - in=0.2 read=0.04 out=0.5
baseten nvidia/Nemotron-120B-A12B * - in=0.3 out=0.75
baseten openai/gpt-oss-120b - - in=0.1 read=0.1 out=0.5
baseten reflection/Beam-1.0 * 2026-11-02 in=0.4 read=0.04 out=1.2
baseten reflection/Beam-1.0 * - in=1.3 read=0.13 out=4.3
baseten thinkingmachines/inkling * - in=1 read=0.17 out=4.05
baseten thinkingmachines/inkling-small - - in=0.5 read=0.1 out=1.2
baseten zai-org/GLM-4.6 - - in=0.6 out=2.2
baseten zai-org/GLM-4.7 - - in=0.6 read=0.12 out=2.2
baseten zai-org/GLM-5 - - in=0.95 out=3.15
baseten zai-org/GLM-5.2 - - in=1.4 read=0.14 out=4.4
baseten zai-org/GLM-5.2-Fast * - in=2.1 read=0.21 out=6.6
baseten zai-org/GLM-5.3 - - in=1.4 read=0.14 out=4.4
baseten zai-org/GLM-5.3-Fast * - in=2.1 read=0.21 out=6.6
baseten zai-org/GLM-5.3-Flash - - in=0.15 read=0.03 out=0.5
bedrock ai21.j2-mid-v1 * - in=12.5 out=12.5
bedrock ai21.j2-ultra-v1 * - in=18.8 out=18.8
bedrock ai21.jamba-1-5-large-v1:0 * - in=2 out=8
bedrock ai21.jamba-1-5-mini-v1:0 * - in=0.2 out=0.4
bedrock ai21.jamba-instruct-v1:0 * - in=0.5 out=0.7
bedrock amazon.nova-2-5-sonic * - in=0.33 out=2.75 ain=3 aout=12
bedrock amazon.nova-2-lite-v1:0 * - in=0.3 read=0.075 out=2.5 @batch in=0.15 out=1.25 @priority in=0.525 read=0.13125 out=4.375
bedrock amazon.nova-2-multimodal-embeddings-v1:0 * - in=0.135 out=0 @batch in=0.0675 out=0 fee:image=0.00006
bedrock amazon.nova-2-pro-preview-20251202-v1:0 * - in=1.25 read=0.3125 out=10 ain=1.25 iin=1.25 @batch in=0.625 out=5 @priority in=2.1875 out=17.5
bedrock amazon.nova-2-sonic-v1:0 * - in=0.33 out=2.75 ain=3 aout=12
bedrock amazon.nova-canvas-v1:0 * - fee:image=0.06
bedrock amazon.nova-lite-v1:0 * - in=0.06 read=0.015 out=0.24 @batch in=0.03 out=0.12
bedrock amazon.nova-micro-v1:0 * - in=0.035 read=0.00875 out=0.14 @batch in=0.0175 out=0.07
bedrock amazon.nova-premier-v1:0 * - in=2.5 read=0.625 out=12.5 @batch in=1.25 out=6.25 @priority in=4.375 read=1.09375 out=21.875
bedrock amazon.nova-pro-v1:0 * - in=0.8 read=0.2 out=3.2 @batch in=0.4 out=1.6 @flex in=0.4 read=0.1 out=1.6 @priority in=1.4 read=0.35 out=5.6
bedrock amazon.nova-sonic-v1:0 * - in=0.06 out=0.24 ain=3.4 aout=13.6
bedrock amazon.rerank-v1:0 * - in=0 out=0 fee:search_unit=0.001
bedrock amazon.titan-embed-g1-text-02 * - in=0.1 out=0
bedrock amazon.titan-embed-image-v1 * - in=0.8 out=0 fee:image=0.00006
bedrock amazon.titan-embed-text-v1 * - in=0.1 out=0
bedrock amazon.titan-embed-text-v2:0 * - in=0.02 out=0
bedrock amazon.titan-image-generator-v1 * - fee:image=0.008
bedrock amazon.titan-image-generator-v2 * - fee:image=0.008
bedrock amazon.titan-image-generator-v2:0 * - fee:image=0.008
bedrock amazon.titan-text-express-v1 * - in=0.2 out=0.6
bedrock amazon.titan-text-lite-v1 * - in=0.15 out=0.2
bedrock amazon.titan-text-premier-v1:0 * - in=0.5 out=1.5
bedrock anthropic.claude-3-5-haiku - - in=0.8 read=0.08 w5=1 out=4 @batch in=0.4 out=2
bedrock anthropic.claude-3-5-haiku-20241022 - - in=0.8 read=0.08 w5=1 out=4 @batch in=0.4 out=2
bedrock anthropic.claude-3-5-haiku-20241022-v1:0 * - in=0.8 read=0.08 w5=1 out=4 @batch in=0.4 out=2
bedrock anthropic.claude-3-5-sonnet - - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock anthropic.claude-3-5-sonnet-20240620 - - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock anthropic.claude-3-5-sonnet-20240620-v1:0 * - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock anthropic.claude-3-5-sonnet-20241022 - - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock anthropic.claude-3-5-sonnet-20241022-v2:0 * - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock anthropic.claude-3-7-sonnet - - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock anthropic.claude-3-7-sonnet-20240620 - - in=3.6 read=0.36 w5=4.5 out=18 @batch in=1.8 out=9
bedrock anthropic.claude-3-7-sonnet-20240620-v1:0 * - in=3.6 read=0.36 w5=4.5 out=18 @batch in=1.8 out=9
bedrock anthropic.claude-3-7-sonnet-20250219 - - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock anthropic.claude-3-7-sonnet-20250219-v1:0 * - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock anthropic.claude-3-opus - - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5
bedrock anthropic.claude-3-opus-20240229 - - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5
bedrock anthropic.claude-3-opus-20240229-v1:0 * - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5
bedrock anthropic.claude-fable-5 * - in=11 read=1.1 w5=13.75 w1=22 out=55 @batch in=5.5 out=27.5 search=0.01 # AWS's price list over LiteLLM: within a region
bedrock anthropic.claude-fable-5-1 * - in=11 read=0.275 w5=13.75 w1=22 out=55 @batch in=5.5 out=27.5 search=0.01 # AWS's price list over LiteLLM: within a region
bedrock anthropic.claude-fable-5-2 * - in=8.8 read=0.22 w5=11 w1=17.6 out=44 @batch in=4.4 out=22
bedrock anthropic.claude-haiku-4-5 - - in=1.1 read=0.11 w5=1.375 w1=2.2 out=5.5 @batch in=0.55 out=2.75 # AWS's price list over LiteLLM: within a region
bedrock anthropic.claude-haiku-4-5-20251001 - - in=1.1 read=0.11 w5=1.375 w1=2.2 out=5.5 @batch in=0.55 out=2.75 # AWS's price list over LiteLLM: within a region
bedrock anthropic.claude-haiku-4-5-20251001-v1:0 * - in=1.1 read=0.11 w5=1.375 w1=2.2 out=5.5 @batch in=0.55 out=2.75 # AWS's price list over LiteLLM: within a region
bedrock anthropic.claude-haiku-5-5 * - in=0.11 read=0.011 w5=0.1375 w1=0.22 out=0.55 >100000 in=0.55 read=0.055 w5=0.6875 w1=1.1 out=2.75 @batch in=0.055 out=0.275 @batch>100000 in=0.275 out=1.375 search=0.01 # AWS's price list over LiteLLM: within a region
bedrock anthropic.claude-instant - - in=0.8 out=2.4 @batch in=0.4 out=1.2
bedrock anthropic.claude-instant-v1 * - in=0.8 out=2.4 @batch in=0.4 out=1.2
bedrock anthropic.claude-mythos-5-1 * - in=10 read=0.25 w5=12.5 w1=20 out=50 @batch in=5 out=25
bedrock anthropic.claude-mythos-5-2 * - in=8.8 read=0.22 w5=11 w1=17.6 out=44 @batch in=4.4 out=22
bedrock anthropic.claude-mythos-preview * - in=27.5 read=2.75 w5=34.375 w1=55 out=137.5 @batch in=13.75 out=68.75
bedrock anthropic.claude-opus-4 - - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5 search=0.01
bedrock anthropic.claude-opus-4-1 - - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5 search=0.01
bedrock anthropic.claude-opus-4-1-20250805 - - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5 search=0.01
bedrock anthropic.claude-opus-4-1-20250805-v1:0 * - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5 search=0.01
bedrock anthropic.claude-opus-4-20250514 - - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5 search=0.01
bedrock anthropic.claude-opus-4-20250514-v1:0 * - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5 search=0.01
bedrock anthropic.claude-opus-4-5 - - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01 # AWS's price list over LiteLLM: within a region
bedrock anthropic.claude-opus-4-5-20251101 - - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01 # AWS's price list over LiteLLM: within a region
bedrock anthropic.claude-opus-4-5-20251101-v1:0 * - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01 # AWS's price list over LiteLLM: within a region
bedrock anthropic.claude-opus-4-6 - - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01 # AWS's price list over LiteLLM: within a region
bedrock anthropic.claude-opus-4-6-v1 * - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01 # AWS's price list over LiteLLM: within a region
bedrock anthropic.claude-opus-4-7 * - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01 # AWS's price list over LiteLLM: within a region
bedrock anthropic.claude-opus-4-8 * - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01 # AWS's price list over LiteLLM: within a region
bedrock anthropic.claude-opus-5 * - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01 # AWS's price list over LiteLLM: within a region
bedrock anthropic.claude-opus-5-5 * - in=4.4 read=0.22 w5=5.5 w1=8.8 out=22 @batch in=2.2 out=11 search=0.01 # AWS's price list over LiteLLM: within a region
bedrock anthropic.claude-sonnet-4 - - in=3 read=0.3 w5=3.75 out=15 >200000 in=6 read=0.6 w5=7.5 out=22.5 @batch in=1.5 out=7.5 @batch>200000 in=3 out=11.25 search=0.01 # genai-prices: in=3 read=0.3 w5=3.75 out=15
bedrock anthropic.claude-sonnet-4-20250514 - - in=3 read=0.3 w5=3.75 out=15 >200000 in=6 read=0.6 w5=7.5 out=22.5 @batch in=1.5 out=7.5 @batch>200000 in=3 out=11.25 search=0.01 # genai-prices: in=3 read=0.3 w5=3.75 out=15
bedrock anthropic.claude-sonnet-4-20250514-v1:0 * - in=3 read=0.3 w5=3.75 out=15 >200000 in=6 read=0.6 w5=7.5 out=22.5 @batch in=1.5 out=7.5 @batch>200000 in=3 out=11.25 search=0.01 # genai-prices: in=3 read=0.3 w5=3.75 out=15
bedrock anthropic.claude-sonnet-4-5 - - in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5 >200000 in=6.6 read=0.66 w5=8.25 w1=13.2 out=24.75 @batch in=1.65 out=8.25 search=0.01 # AWS's price list over LiteLLM: within a region
bedrock anthropic.claude-sonnet-4-5-20250929 - - in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5 >200000 in=6.6 read=0.66 w5=8.25 w1=13.2 out=24.75 @batch in=1.65 out=8.25 search=0.01 # AWS's price list over LiteLLM: within a region
bedrock anthropic.claude-sonnet-4-5-20250929-v1:0 * - in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5 >200000 in=6.6 read=0.66 w5=8.25 w1=13.2 out=24.75 @batch in=1.65 out=8.25 search=0.01 # AWS's price list over LiteLLM: within a region
bedrock anthropic.claude-sonnet-4-6 * - in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5 @batch in=1.65 out=8.25 search=0.01 # AWS's price list over LiteLLM: within a region
bedrock anthropic.claude-sonnet-5 * - in=2.2 read=0.22 w5=2.75 w1=4.4 out=11 @batch in=1.1 out=5.5 search=0.01 # AWS's price list over LiteLLM: within a region
bedrock anthropic.claude-sonnet-5-5 * - in=2.2 read=0.11 w5=2.75 w1=4.4 out=11 @batch in=1.1 out=5.5 search=0.01 # AWS's price list over LiteLLM: within a region
bedrock anthropic.claude-v1 * - in=8 out=24 @batch in=4 out=12
bedrock anthropic.claude-v2 - - in=8 out=24 @batch in=4 out=12
bedrock anthropic.claude-v2:1 * - in=8 out=24 @batch in=4 out=12
bedrock ap-northeast-1/anthropic.claude-instant-v1 * - in=2.23 out=7.55
bedrock ap-northeast-1/anthropic.claude-v1 * - in=8 out=24
bedrock ap-northeast-1/anthropic.claude-v2:1 * - in=8 out=24
bedrock ap-northeast-1/deepseek.v3.2 * - in=0.74 out=2.22 @batch in=0.37 out=1.11 @flex in=0.37 out=1.11 @priority in=1.295 out=3.885
bedrock ap-northeast-1/minimax.minimax-m2.1 * - in=0.36 out=1.44 @batch in=0.18 out=0.72 @flex in=0.18 out=0.72 @priority in=0.63 out=2.52
bedrock ap-northeast-1/minimax.minimax-m2.5 * - in=0.36 out=1.44 @batch in=0.18 out=0.72 @flex in=0.18 out=0.72 @priority in=0.63 out=2.52
bedrock ap-northeast-1/mistral.voxtral-mini-3b-2507 * - in=0.05 out=0.05 @batch in=0.03 out=0.03 @flex in=0.03 out=0.03 @priority in=0.09 out=0.09
bedrock ap-northeast-1/mistral.voxtral-small-24b-2507 * - in=0.12 out=0.36 @batch in=0.06 out=0.18 @flex in=0.06 out=0.18 @priority in=0.21 out=0.63
bedrock ap-northeast-1/moonshotai.kimi-k2-thinking * - in=0.73 out=3.03 @flex in=0.36 out=1.52
bedrock ap-northeast-1/moonshotai.kimi-k2.5 * - in=0.72 out=3.6 @batch in=0.36 out=1.8 @flex in=0.36 out=1.8 @priority in=1.26 out=6.3
bedrock ap-northeast-1/qwen.qwen3-coder-next * - in=0.6 out=1.44 @flex in=0.3 out=0.72
bedrock ap-northeast-1/qwen.qwen3-next-80b-a3b * - in=0.18 out=1.45 @flex in=0.09 out=0.72 @priority in=0.32 out=2.54
bedrock ap-south-1/deepseek.v3.2 * - in=0.74 out=2.22 @batch in=0.37 out=1.11 @flex in=0.37 out=1.11 @priority in=1.295 out=3.885
bedrock ap-south-1/meta.llama3-70b-instruct-v1:0 * - in=3.18 out=4.2
bedrock ap-south-1/meta.llama3-8b-instruct-v1:0 * - in=0.36 out=0.72
bedrock ap-south-1/minimax.minimax-m2.1 * - in=0.36 out=1.44 @batch in=0.18 out=0.72 @flex in=0.18 out=0.72 @priority in=0.63 out=2.52
bedrock ap-south-1/minimax.minimax-m2.5 * - in=0.36 out=1.44 @batch in=0.18 out=0.72 @flex in=0.18 out=0.72 @priority in=0.63 out=2.52
bedrock ap-south-1/moonshotai.kimi-k2-thinking * - in=0.71 out=2.94 @flex in=0.36 out=1.47
bedrock ap-south-1/moonshotai.kimi-k2.5 * - in=0.72 out=3.6 @batch in=0.36 out=1.8 @flex in=0.36 out=1.8 @priority in=1.26 out=6.3
bedrock ap-south-1/qwen.qwen3-coder-next * - in=0.6 out=1.44 @flex in=0.3 out=0.72
bedrock ap-south-1/qwen.qwen3-next-80b-a3b * - in=0.18 out=1.41 @batch in=0.09 out=0.71 @flex in=0.09 out=0.71 @priority in=0.32 out=2.47
bedrock ap-southeast-2/minimax.minimax-m2.5 * - in=0.31 out=1.24 @batch in=0.155 out=0.62 @flex in=0.155 out=0.62 @priority in=0.5425 out=2.17
bedrock ap-southeast-2/mistral.voxtral-mini-3b-2507 * - in=0.0412 out=0.0412 @batch in=0.0206 out=0.0206 @flex in=0.0206 out=0.0206 @priority in=0.0721 out=0.0721
bedrock ap-southeast-2/mistral.voxtral-small-24b-2507 * - in=0.103 out=0.309 @batch in=0.0515 out=0.1545 @flex in=0.0515 out=0.1545 @priority in=0.18025 out=0.54075
bedrock ap-southeast-2/qwen.qwen3-next-80b-a3b * - in=0.1545 out=1.236
bedrock ap-southeast-3/deepseek.v3.2 * - in=0.74 out=2.22 @flex in=0.37 out=1.11
bedrock ap-southeast-3/minimax.minimax-m2.1 * - in=0.36 out=1.44 @flex in=0.18 out=0.72
bedrock ap-southeast-3/minimax.minimax-m2.5 * - in=0.36 out=1.44 @flex in=0.18 out=0.72
bedrock ap-southeast-3/moonshotai.kimi-k2.5 * - in=0.72 out=3.6 @flex in=0.36 out=1.8
bedrock ap-southeast-3/qwen.qwen3-coder-next * - in=0.6 out=1.44 @flex in=0.3 out=0.72
bedrock apac.amazon.nova-2-lite-v1:0 * - in=0.396 read=0.099 out=3.311 @batch in=0.198 out=1.6555
bedrock apac.amazon.nova-2-pro-preview-20251202-v1:0 * - in=1.375 read=0.34375 out=11 ain=1.375 iin=1.375 @batch in=0.6875 out=5.5 ain=0.6875 iin=0.6875
bedrock apac.amazon.nova-lite-v1:0 * - in=0.063 read=0.01575 out=0.252 @batch in=0.0315 out=0.126 # genai-prices: in=0.06 read=0.015 out=0.24
bedrock apac.amazon.nova-micro-v1:0 * - in=0.037 read=0.00925 out=0.148 @batch in=0.0185 out=0.074 # genai-prices: in=0.035 read=0.00875 out=0.14
bedrock apac.amazon.nova-pro-v1:0 * - in=0.84 read=0.21 out=3.36 @batch in=0.42 out=1.68 @flex in=0.42 read=0.105 out=1.68 # genai-prices: in=0.8 read=0.2 out=3.2
bedrock apac.anthropic.claude-fable-5 * - in=11 read=1.1 w5=13.75 w1=22 out=55 @batch in=5.5 out=27.5
bedrock apac.anthropic.claude-haiku-4-5 - - in=1.1 read=0.11 w5=1.375 out=5.5 @batch in=0.55 out=2.75
bedrock apac.anthropic.claude-haiku-4-5-20251001 - - in=1.1 read=0.11 w5=1.375 out=5.5 @batch in=0.55 out=2.75
bedrock apac.anthropic.claude-haiku-4-5-20251001-v1:0 * - in=1.1 read=0.11 w5=1.375 out=5.5 @batch in=0.55 out=2.75
bedrock apac.anthropic.claude-haiku-5-5 * - in=0.11 read=0.011 w5=0.1375 w1=0.22 out=0.55 >100000 in=0.55 read=0.055 w5=0.6875 w1=1.1 out=2.75 @batch in=0.055 out=0.275 @batch>100000 in=0.275 out=1.375
bedrock apac.anthropic.claude-mythos-preview * - in=27.5 read=2.75 w5=34.375 w1=55 out=137.5 @batch in=13.75 out=68.75
bedrock apac.anthropic.claude-opus-4-7 * - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75
bedrock apac.anthropic.claude-opus-4-8 * - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75
bedrock apac.anthropic.claude-opus-5 * - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75
bedrock apac.anthropic.claude-opus-5-5 * - in=4.4 read=0.22 w5=5.5 w1=8.8 out=22 @batch in=2.2 out=11
bedrock apac.anthropic.claude-sonnet-4 - - in=3 read=0.3 w5=3.75 out=15 >200000 in=6 read=0.6 w5=7.5 out=22.5 @batch in=1.5 out=7.5 @batch>200000 in=3 out=11.25 search=0.01 # genai-prices: in=3 read=0.3 w5=3.75 out=15
bedrock apac.anthropic.claude-sonnet-4-20250514 - - in=3 read=0.3 w5=3.75 out=15 >200000 in=6 read=0.6 w5=7.5 out=22.5 @batch in=1.5 out=7.5 @batch>200000 in=3 out=11.25 search=0.01 # genai-prices: in=3 read=0.3 w5=3.75 out=15
bedrock apac.anthropic.claude-sonnet-4-20250514-v1:0 * - in=3 read=0.3 w5=3.75 out=15 >200000 in=6 read=0.6 w5=7.5 out=22.5 @batch in=1.5 out=7.5 @batch>200000 in=3 out=11.25 search=0.01 # genai-prices: in=3 read=0.3 w5=3.75 out=15
bedrock apac.anthropic.claude-sonnet-4-6 * - in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5 @batch in=1.65 out=8.25
bedrock apac.anthropic.claude-sonnet-5 * - in=2.2 read=0.22 w5=2.75 w1=4.4 out=11 @batch in=1.1 out=5.5
bedrock apac.anthropic.claude-sonnet-5-5 * - in=2.2 read=0.11 w5=2.75 w1=4.4 out=11 @batch in=1.1 out=5.5
bedrock au.anthropic.claude-fable-5 * - in=11 read=1.1 w5=13.75 w1=22 out=55 @batch in=5.5 out=27.5
bedrock au.anthropic.claude-haiku-4-5 - - in=1.1 read=0.11 w5=1.375 w1=2.2 out=5.5 @batch in=0.55 out=2.75
bedrock au.anthropic.claude-haiku-4-5-20251001 - - in=1.1 read=0.11 w5=1.375 w1=2.2 out=5.5 @batch in=0.55 out=2.75
bedrock au.anthropic.claude-haiku-4-5-20251001-v1:0 * - in=1.1 read=0.11 w5=1.375 w1=2.2 out=5.5 @batch in=0.55 out=2.75
bedrock au.anthropic.claude-haiku-5-5 * - in=0.11 read=0.011 w5=0.1375 w1=0.22 out=0.55 >100000 in=0.55 read=0.055 w5=0.6875 w1=1.1 out=2.75 @batch in=0.055 out=0.275 @batch>100000 in=0.275 out=1.375 search=0.01
bedrock au.anthropic.claude-mythos-preview * - in=27.5 read=2.75 w5=34.375 w1=55 out=137.5 @batch in=13.75 out=68.75
bedrock au.anthropic.claude-opus-4-6 - - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01
bedrock au.anthropic.claude-opus-4-6-v1 * - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01
bedrock au.anthropic.claude-opus-4-7 * - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01
bedrock au.anthropic.claude-opus-4-8 * - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01
bedrock au.anthropic.claude-opus-5 * - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01
bedrock au.anthropic.claude-opus-5-5 * - in=4.4 read=0.22 w5=5.5 w1=8.8 out=22 @batch in=2.2 out=11 search=0.01
bedrock au.anthropic.claude-sonnet-4-5 - - in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5 >200000 in=6.6 read=0.66 w5=8.25 w1=13.2 out=24.75 @batch in=1.65 out=8.25 search=0.01 # genai-prices: in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5
bedrock au.anthropic.claude-sonnet-4-5-20250929 - - in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5 >200000 in=6.6 read=0.66 w5=8.25 w1=13.2 out=24.75 @batch in=1.65 out=8.25 search=0.01 # genai-prices: in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5
bedrock au.anthropic.claude-sonnet-4-5-20250929-v1:0 * - in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5 >200000 in=6.6 read=0.66 w5=8.25 w1=13.2 out=24.75 @batch in=1.65 out=8.25 search=0.01 # genai-prices: in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5
bedrock au.anthropic.claude-sonnet-4-6 * - in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5 @batch in=1.65 out=8.25 search=0.01
bedrock au.anthropic.claude-sonnet-5 * - in=2.2 read=0.22 w5=2.75 w1=4.4 out=11 @batch in=1.1 out=5.5 search=0.01
bedrock au.anthropic.claude-sonnet-5-5 * - in=2.2 read=0.11 w5=2.75 w1=4.4 out=11 @batch in=1.1 out=5.5 search=0.01
bedrock bedrock/moonshotai.kimi-k2.5 - - in=0.6 out=3 @flex in=0.3 out=1.5
bedrock ca-central-1/meta.llama3-70b-instruct-v1:0 * - in=3.05 out=4.03
bedrock ca-central-1/meta.llama3-8b-instruct-v1:0 * - in=0.35 out=0.69
bedrock claude-3-5-haiku - - in=0.8 read=0.08 w5=1 out=4 @batch in=0.4 out=2
bedrock claude-3-5-haiku-20241022 - - in=0.8 read=0.08 w5=1 out=4 @batch in=0.4 out=2
bedrock claude-3-5-sonnet - - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock claude-3-5-sonnet-20240620 - - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock claude-3-5-sonnet-20241022 - - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock claude-3-7-sonnet - - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock claude-3-7-sonnet-20240620 - - in=3.6 read=0.36 w5=4.5 out=18 @batch in=1.8 out=9
bedrock claude-3-7-sonnet-20250219 - - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock claude-3-opus - - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5
bedrock claude-3-opus-20240229 - - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5
bedrock claude-fable-5 - - in=11 read=1.1 w5=13.75 w1=22 out=55
bedrock claude-fable-5-1 - - in=11 read=0.275 w5=13.75 w1=22 out=55
bedrock claude-fable-5-2 - - in=8.8 read=0.22 w5=11 w1=17.6 out=44
bedrock claude-haiku-4-5 - - in=1.1 read=0.11 w5=1.375 w1=2.2 out=5.5 @batch in=0.55 out=2.75 # AWS's price list over LiteLLM: within a region
bedrock claude-haiku-4-5-20251001 - - in=1.1 read=0.11 w5=1.375 w1=2.2 out=5.5 @batch in=0.55 out=2.75 # AWS's price list over LiteLLM: within a region
bedrock claude-haiku-5-5 - - in=0.11 read=0.011 w5=0.1375 w1=0.22 out=0.55 >100000 in=0.55 read=0.055 w5=0.6875 w1=1.1 out=2.75
bedrock claude-instant - - in=0.8 out=2.4 @batch in=0.4 out=1.2
bedrock claude-mythos-5-1 - - in=10 read=0.25 w5=12.5 w1=20 out=50 @batch in=5 out=25
bedrock claude-mythos-5-2 - - in=8.8 read=0.22 w5=11 w1=17.6 out=44
bedrock claude-mythos-preview - - in=27.5 read=2.75 w5=34.375 w1=55 out=137.5 @batch in=13.75 out=68.75
bedrock claude-opus-4 - - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5 search=0.01
bedrock claude-opus-4-1 - - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5 search=0.01
bedrock claude-opus-4-1-20250805 - - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5 search=0.01
bedrock claude-opus-4-20250514 - - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5 search=0.01
bedrock claude-opus-4-5 - - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01 # AWS's price list over LiteLLM: within a region
bedrock claude-opus-4-5-20251101 - - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01 # AWS's price list over LiteLLM: within a region
bedrock claude-opus-4-6 - - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01 # AWS's price list over LiteLLM: within a region
bedrock claude-opus-4-7 - - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01 # AWS's price list over LiteLLM: within a region
bedrock claude-opus-4-8 - - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01 # AWS's price list over LiteLLM: within a region
bedrock claude-opus-5 - - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5
bedrock claude-opus-5-5 - - in=4.4 read=0.22 w5=5.5 w1=8.8 out=22
bedrock claude-sonnet-4 - - in=3 read=0.3 w5=3.75 out=15 >200000 in=6 read=0.6 w5=7.5 out=22.5 @batch in=1.5 out=7.5 @batch>200000 in=3 out=11.25 search=0.01 # genai-prices: in=3 read=0.3 w5=3.75 out=15
bedrock claude-sonnet-4-20250514 - - in=3 read=0.3 w5=3.75 out=15 >200000 in=6 read=0.6 w5=7.5 out=22.5 @batch in=1.5 out=7.5 @batch>200000 in=3 out=11.25 search=0.01 # genai-prices: in=3 read=0.3 w5=3.75 out=15
bedrock claude-sonnet-4-5 - - in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5 >200000 in=6.6 read=0.66 w5=8.25 w1=13.2 out=24.75 @batch in=1.65 out=8.25 search=0.01 # AWS's price list over LiteLLM: within a region
bedrock claude-sonnet-4-5-20250929 - - in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5 >200000 in=6.6 read=0.66 w5=8.25 w1=13.2 out=24.75 @batch in=1.65 out=8.25 search=0.01 # AWS's price list over LiteLLM: within a region
bedrock claude-sonnet-4-5-20250929-v1:0 * - in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5 >200000 in=6.6 read=0.66 w5=8.25 w1=13.2 out=24.75 @batch in=1.65 out=8.25 # AWS's price list over LiteLLM: within a region
bedrock claude-sonnet-4-6 - - in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5 @batch in=1.65 out=8.25 search=0.01 # AWS's price list over LiteLLM: within a region
bedrock claude-sonnet-5 - - in=2.2 read=0.22 w5=2.75 w1=4.4 out=11
bedrock claude-sonnet-5-5 - - in=2.2 read=0.11 w5=2.75 w1=4.4 out=11
bedrock claude-v1 - - in=8 out=24 @batch in=4 out=12
bedrock claude-v2 - - in=8 out=24 @batch in=4 out=12
bedrock claude_platform/claude-fable-5 - - in=10 read=1 w5=12.5 w1=20 out=50 @batch in=5 read=0.5 w5=6.25 w1=10 out=25 search=0.01
bedrock claude_platform/claude-fable-5-1 - - in=10 read=0.25 w5=12.5 w1=20 out=50 @batch in=5 read=0.125 w5=6.25 w1=10 out=25 search=0.01
bedrock claude_platform/claude-haiku-4-5 - - in=1 read=0.1 w5=1.25 w1=2 out=5 @batch in=0.5 read=0.05 w5=0.625 w1=1 out=2.5
bedrock claude_platform/claude-haiku-5-5 - - in=0.1 read=0.01 w5=0.125 w1=0.2 out=0.5 >100000 in=0.5 read=0.05 w5=0.625 w1=1 out=2.5 @batch in=0.05 read=0.005 w5=0.0625 w1=0.1 out=0.25 @batch>100000 in=0.25 read=0.025 w5=0.3125 w1=0.5 out=1.25 search=0.01
bedrock claude_platform/claude-opus-4-5 - - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 search=0.01
bedrock claude_platform/claude-opus-4-6 - - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 search=0.01
bedrock claude_platform/claude-opus-4-7 - - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 search=0.01
bedrock claude_platform/claude-opus-4-8 - - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 search=0.01
bedrock claude_platform/claude-opus-5 - - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 search=0.01
bedrock claude_platform/claude-opus-5-5 - - in=4 read=0.2 w5=5 w1=8 out=20 @batch in=2 read=0.1 w5=2.5 w1=4 out=10 search=0.01
bedrock claude_platform/claude-sonnet-4-5 - - in=3 read=0.3 w5=3.75 w1=6 out=15 @batch in=1.5 read=0.15 w5=1.875 w1=3 out=7.5 search=0.01
bedrock claude_platform/claude-sonnet-4-6 - - in=3 read=0.3 w5=3.75 w1=6 out=15 @batch in=1.5 read=0.15 w5=1.875 w1=3 out=7.5 search=0.01
bedrock claude_platform/claude-sonnet-5 - - in=2 read=0.2 w5=2.5 w1=4 out=10 @batch in=1 read=0.1 w5=1.25 w1=2 out=5 search=0.01
bedrock claude_platform/claude-sonnet-5-5 - - in=2 read=0.1 w5=2.5 w1=4 out=10 @batch in=1 read=0.05 w5=1.25 w1=2 out=5 search=0.01
bedrock cohere.command-light-text-v14 * - in=0.3 out=0.6
bedrock cohere.command-text-v14 * - in=1 out=2
bedrock cohere.embed-english-v3 * - in=0.1 out=0
bedrock cohere.embed-multilingual-v3 * - in=0.1 out=0
bedrock cohere.embed-v4:0 * - in=0.12 out=0
bedrock cohere.rerank-v3-5:0 * - in=0 out=0 fee:search_unit=0.002
bedrock deepseek.r1-v1:0 * - in=1.35 out=5.4
bedrock deepseek.v3-v1:0 * - in=0.58 out=1.68
bedrock deepseek.v3.2 * - in=0.62 out=1.85 @batch in=0.31 out=0.925 @flex in=0.31 out=0.925 @priority in=1.085 out=3.2375
bedrock eu-central-1/anthropic.claude-instant-v1 * - in=2.48 out=8.38
bedrock eu-central-1/anthropic.claude-v1 * - in=8 out=24
bedrock eu-central-1/anthropic.claude-v2:1 * - in=8 out=24
bedrock eu-central-1/minimax.minimax-m2.1 * - in=0.36 out=1.44 @batch in=0.18 out=0.72 @flex in=0.18 out=0.72 @priority in=0.63 out=2.52
bedrock eu-central-1/minimax.minimax-m2.5 * - in=0.36 out=1.44 @batch in=0.18 out=0.72 @flex in=0.18 out=0.72 @priority in=0.63 out=2.52
bedrock eu-central-1/qwen.qwen3-coder-next * - in=0.6 out=1.44 @flex in=0.3 out=0.72
bedrock eu-north-1/deepseek.v3.2 * - in=0.74 out=2.22 @batch in=0.37 out=1.11 @flex in=0.37 out=1.11 @priority in=1.295 out=3.885
bedrock eu-north-1/minimax.minimax-m2.1 * - in=0.36 out=1.44 @batch in=0.18 out=0.72 @flex in=0.18 out=0.72 @priority in=0.63 out=2.52
bedrock eu-north-1/minimax.minimax-m2.5 * - in=0.36 out=1.44 @batch in=0.18 out=0.72 @flex in=0.18 out=0.72 @priority in=0.63 out=2.52
bedrock eu-north-1/moonshotai.kimi-k2.5 * - in=0.72 out=3.6 @batch in=0.36 out=1.8 @flex in=0.36 out=1.8 @priority in=1.26 out=6.3
bedrock eu-south-1/minimax.minimax-m2.1 * - in=0.36 out=1.44 @flex in=0.18 out=0.72
bedrock eu-south-1/minimax.minimax-m2.5 * - in=0.36 out=1.44 @flex in=0.18 out=0.72
bedrock eu-south-1/qwen.qwen3-coder-next * - in=0.6 out=1.44 @flex in=0.3 out=0.72
bedrock eu-west-1/meta.llama3-70b-instruct-v1:0 * - in=2.86 out=3.78
bedrock eu-west-1/meta.llama3-8b-instruct-v1:0 * - in=0.32 out=0.65
bedrock eu-west-1/minimax.minimax-m2.1 * - in=0.36 out=1.44 @batch in=0.18 out=0.72 @flex in=0.18 out=0.72 @priority in=0.63 out=2.52
bedrock eu-west-1/minimax.minimax-m2.5 * - in=0.36 out=1.44 @batch in=0.18 out=0.72 @flex in=0.18 out=0.72 @priority in=0.63 out=2.52
bedrock eu-west-1/qwen.qwen3-coder-next * - in=0.6 out=1.44 @flex in=0.3 out=0.72
bedrock eu-west-1/qwen.qwen3-next-80b-a3b * - in=0.18 out=1.41 @flex in=0.09 out=0.71 @priority in=0.32 out=2.47
bedrock eu-west-2/meta.llama3-70b-instruct-v1:0 * - in=3.45 out=4.55
bedrock eu-west-2/meta.llama3-8b-instruct-v1:0 * - in=0.39 out=0.78
bedrock eu-west-2/minimax.minimax-m2.1 * - in=0.47 out=1.86 @batch in=0.235 out=0.93 @flex in=0.235 out=0.93 @priority in=0.8225 out=3.255
bedrock eu-west-2/minimax.minimax-m2.5 * - in=0.47 out=1.86 @batch in=0.235 out=0.93 @flex in=0.235 out=0.93 @priority in=0.8225 out=3.255
bedrock eu-west-2/mistral.voxtral-mini-3b-2507 * - in=0.06 out=0.06 @batch in=0.03 out=0.03 @flex in=0.03 out=0.03 @priority in=0.11 out=0.11
bedrock eu-west-2/mistral.voxtral-small-24b-2507 * - in=0.16 out=0.47 @batch in=0.08 out=0.23 @flex in=0.08 out=0.23 @priority in=0.28 out=0.82
bedrock eu-west-2/nvidia.nemotron-super-3-120b * - in=0.23 out=1.01 @batch in=0.115 out=0.505 @flex in=0.115 out=0.505 @priority in=0.4025 out=1.7675
bedrock eu-west-2/qwen.qwen3-coder-next * - in=0.78 out=1.86 @batch in=0.39 out=0.93 @flex in=0.39 out=0.93 @priority in=1.365 out=3.255
bedrock eu-west-2/qwen.qwen3-next-80b-a3b * - in=0.23 out=1.86 @flex in=0.12 out=0.93 @priority in=0.4 out=3.26
bedrock eu-west-3/mistral.mistral-7b-instruct-v0:2 * - in=0.2 out=0.26
bedrock eu-west-3/mistral.mistral-large-2402-v1:0 * - in=5.2 out=15.6
bedrock eu-west-3/mistral.mixtral-8x7b-instruct-v0:1 * - in=0.59 out=0.91
bedrock eu.amazon.nova-2-lite-v1:0 * - in=0.429 read=0.10725 out=3.597 @batch in=0.2145 out=1.7985 # genai-prices: in=0.33 read=0.0825 out=2.75
bedrock eu.amazon.nova-2-pro-preview-20251202-v1:0 * - in=1.375 read=0.34375 out=11 ain=1.375 iin=1.375 @batch in=0.6875 out=5.5 ain=0.6875 iin=0.6875
bedrock eu.amazon.nova-lite-v1:0 * - in=0.078 read=0.0195 out=0.312 @batch in=0.039 out=0.156 # genai-prices: in=0.06 read=0.015 out=0.24
bedrock eu.amazon.nova-micro-v1:0 * - in=0.046 read=0.0115 out=0.184 @batch in=0.023 out=0.092 # genai-prices: in=0.035 read=0.00875 out=0.14
bedrock eu.amazon.nova-pro-v1:0 * - in=1.05 read=0.2625 out=4.2 @batch in=0.525 out=2.1 @flex in=0.525 read=0.13125 out=2.1 # genai-prices: in=0.8 read=0.2 out=3.2
bedrock eu.anthropic.claude-3-5-haiku - - in=0.8 read=0.08 w5=1 out=4 @batch in=0.4 out=2
bedrock eu.anthropic.claude-3-5-haiku-20241022 - - in=0.8 read=0.08 w5=1 out=4 @batch in=0.4 out=2
bedrock eu.anthropic.claude-3-5-haiku-20241022-v1:0 * - in=0.8 read=0.08 w5=1 out=4 @batch in=0.4 out=2
bedrock eu.anthropic.claude-3-5-sonnet - - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock eu.anthropic.claude-3-5-sonnet-20240620 - - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock eu.anthropic.claude-3-5-sonnet-20240620-v1:0 * - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock eu.anthropic.claude-3-5-sonnet-20241022 - - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock eu.anthropic.claude-3-5-sonnet-20241022-v2:0 * - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock eu.anthropic.claude-3-7-sonnet - - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock eu.anthropic.claude-3-7-sonnet-20250219 - - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock eu.anthropic.claude-3-7-sonnet-20250219-v1:0 * - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock eu.anthropic.claude-3-opus - - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5
bedrock eu.anthropic.claude-3-opus-20240229 - - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5
bedrock eu.anthropic.claude-3-opus-20240229-v1:0 * - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5
bedrock eu.anthropic.claude-fable-5 * - in=11 read=1.1 w5=13.75 w1=22 out=55 @batch in=5.5 out=27.5 search=0.01
bedrock eu.anthropic.claude-fable-5-1 * - in=11 read=0.275 w5=13.75 w1=22 out=55 @batch in=5.5 out=27.5 search=0.01
bedrock eu.anthropic.claude-fable-5-2 * - in=8.8 read=0.22 w5=11 w1=17.6 out=44 @batch in=4.4 out=22
bedrock eu.anthropic.claude-haiku-4-5 - - in=1.1 read=0.11 w5=1.375 w1=2.2 out=5.5 @batch in=0.55 out=2.75
bedrock eu.anthropic.claude-haiku-4-5-20251001 - - in=1.1 read=0.11 w5=1.375 w1=2.2 out=5.5 @batch in=0.55 out=2.75
bedrock eu.anthropic.claude-haiku-4-5-20251001-v1:0 * - in=1.1 read=0.11 w5=1.375 w1=2.2 out=5.5 @batch in=0.55 out=2.75
bedrock eu.anthropic.claude-haiku-5-5 * - in=0.11 read=0.011 w5=0.1375 w1=0.22 out=0.55 >100000 in=0.55 read=0.055 w5=0.6875 w1=1.1 out=2.75 @batch in=0.055 out=0.275 @batch>100000 in=0.275 out=1.375 search=0.01
bedrock eu.anthropic.claude-mythos-5-2 * - in=8.8 read=0.22 w5=11 w1=17.6 out=44 @batch in=4.4 out=22
bedrock eu.anthropic.claude-opus-4 - - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5 search=0.01
bedrock eu.anthropic.claude-opus-4-1 - - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5 search=0.01
bedrock eu.anthropic.claude-opus-4-1-20250805 - - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5 search=0.01
bedrock eu.anthropic.claude-opus-4-1-20250805-v1:0 * - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5 search=0.01
bedrock eu.anthropic.claude-opus-4-20250514 - - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5 search=0.01
bedrock eu.anthropic.claude-opus-4-20250514-v1:0 * - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5 search=0.01
bedrock eu.anthropic.claude-opus-4-5 - - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01
bedrock eu.anthropic.claude-opus-4-5-20251101 - - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01
bedrock eu.anthropic.claude-opus-4-5-20251101-v1:0 * - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01
bedrock eu.anthropic.claude-opus-4-6 - - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01
bedrock eu.anthropic.claude-opus-4-6-v1 * - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01
bedrock eu.anthropic.claude-opus-4-7 * - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01
bedrock eu.anthropic.claude-opus-4-8 * - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01
bedrock eu.anthropic.claude-opus-5 * - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01
bedrock eu.anthropic.claude-opus-5-5 * - in=4.4 read=0.22 w5=5.5 w1=8.8 out=22 @batch in=2.2 out=11 search=0.01
bedrock eu.anthropic.claude-sonnet-4 - - in=3 read=0.3 w5=3.75 out=15 >200000 in=6 read=0.6 w5=7.5 out=22.5 @batch in=1.5 out=7.5 @batch>200000 in=3 out=11.25 search=0.01 # genai-prices: in=3 read=0.3 w5=3.75 out=15
bedrock eu.anthropic.claude-sonnet-4-20250514 - - in=3 read=0.3 w5=3.75 out=15 >200000 in=6 read=0.6 w5=7.5 out=22.5 @batch in=1.5 out=7.5 @batch>200000 in=3 out=11.25 search=0.01 # genai-prices: in=3 read=0.3 w5=3.75 out=15
bedrock eu.anthropic.claude-sonnet-4-20250514-v1:0 * - in=3 read=0.3 w5=3.75 out=15 >200000 in=6 read=0.6 w5=7.5 out=22.5 @batch in=1.5 out=7.5 @batch>200000 in=3 out=11.25 search=0.01 # genai-prices: in=3 read=0.3 w5=3.75 out=15
bedrock eu.anthropic.claude-sonnet-4-5 - - in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5 >200000 in=6.6 read=0.66 w5=8.25 w1=13.2 out=24.75 @batch in=1.65 out=8.25 search=0.01 # genai-prices: in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5
bedrock eu.anthropic.claude-sonnet-4-5-20250929 - - in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5 >200000 in=6.6 read=0.66 w5=8.25 w1=13.2 out=24.75 @batch in=1.65 out=8.25 search=0.01 # genai-prices: in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5
bedrock eu.anthropic.claude-sonnet-4-5-20250929-v1:0 * - in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5 >200000 in=6.6 read=0.66 w5=8.25 w1=13.2 out=24.75 @batch in=1.65 out=8.25 search=0.01 # genai-prices: in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5
bedrock eu.anthropic.claude-sonnet-4-6 * - in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5 @batch in=1.65 out=8.25 search=0.01
bedrock eu.anthropic.claude-sonnet-5 * - in=2.2 read=0.22 w5=2.75 w1=4.4 out=11 @batch in=1.1 out=5.5 search=0.01
bedrock eu.anthropic.claude-sonnet-5-5 * - in=2.2 read=0.11 w5=2.75 w1=4.4 out=11 @batch in=1.1 out=5.5 search=0.01
bedrock eu.deepseek.v3.2 * - in=0.74 out=2.22 @flex in=0.37 out=1.11
bedrock eu.meta.llama3-2-1b-instruct-v1:0 * - in=0.13 out=0.13 # genai-prices: in=0.1 out=0.1
bedrock eu.meta.llama3-2-3b-instruct-v1:0 * - in=0.19 out=0.19 # genai-prices: in=0.15 out=0.15
bedrock eu.mistral.pixtral-large-2502-v1:0 * - in=2 out=6
bedrock eu.twelvelabs.marengo-embed-2-7-v1:0 * - fee:image=0.0001
bedrock eu.twelvelabs.marengo-embed-3-0-v1:0 * - fee:image=0.0001
bedrock eu.twelvelabs.pegasus-1-2-v1:0 * - out=7.5
bedrock global.amazon.nova-2-lite-v1:0 * - in=0.3 read=0.075 out=2.5 @batch in=0.15 out=1.25 @priority in=0.525 read=0.13125 out=4.375
bedrock global.anthropic.claude-fable-5 * - in=10 read=1 w5=12.5 w1=20 out=50 @batch in=5 out=25 search=0.01
bedrock global.anthropic.claude-fable-5-1 * - in=10 read=0.25 w5=12.5 w1=20 out=50 @batch in=5 out=25 search=0.01
bedrock global.anthropic.claude-fable-5-1-v1:0 * - in=10 read=0.25 w5=12.5 w1=20 out=50 @batch in=5 out=25
bedrock global.anthropic.claude-fable-5-2 * - in=8 read=0.2 w5=10 w1=16 out=40 @batch in=4 out=20
bedrock global.anthropic.claude-fable-5-v1:0 * - in=10 read=1 w5=12.5 w1=20 out=50 @batch in=5 out=25
bedrock global.anthropic.claude-haiku-4-5 - - in=1 read=0.1 w5=1.25 w1=2 out=5 @batch in=0.5 out=2.5
bedrock global.anthropic.claude-haiku-4-5-20251001 - - in=1 read=0.1 w5=1.25 w1=2 out=5 @batch in=0.5 out=2.5
bedrock global.anthropic.claude-haiku-4-5-20251001-v1:0 * - in=1 read=0.1 w5=1.25 w1=2 out=5 @batch in=0.5 out=2.5
bedrock global.anthropic.claude-haiku-5-5 * - in=0.1 read=0.01 w5=0.125 w1=0.2 out=0.5 >100000 in=0.5 read=0.05 w5=0.625 w1=1 out=2.5 @batch in=0.05 out=0.25 @batch>100000 in=0.25 out=1.25 search=0.01
bedrock global.anthropic.claude-mythos-5-1 * - in=10 read=0.25 w5=12.5 w1=20 out=50 @batch in=5 out=25
bedrock global.anthropic.claude-mythos-5-2 * - in=8 read=0.2 w5=10 w1=16 out=40 @batch in=4 out=20
bedrock global.anthropic.claude-opus-4-5 - - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 out=12.5
bedrock global.anthropic.claude-opus-4-5-20251101 - - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 out=12.5 search=0.01
bedrock global.anthropic.claude-opus-4-5-20251101-v1:0 * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 out=12.5 search=0.01
bedrock global.anthropic.claude-opus-4-5-v1:0 * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 out=12.5
bedrock global.anthropic.claude-opus-4-6 - - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 out=12.5
bedrock global.anthropic.claude-opus-4-6-v1 * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 out=12.5 search=0.01
bedrock global.anthropic.claude-opus-4-6-v1:0 * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 out=12.5
bedrock global.anthropic.claude-opus-4-7 * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 out=12.5 search=0.01
bedrock global.anthropic.claude-opus-4-7-v1:0 * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 out=12.5
bedrock global.anthropic.claude-opus-4-8 * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 out=12.5 search=0.01
bedrock global.anthropic.claude-opus-4-8-v1:0 * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 out=12.5
bedrock global.anthropic.claude-opus-5 * - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 out=12.5 search=0.01
bedrock global.anthropic.claude-opus-5-5 * - in=4 read=0.2 w5=5 w1=8 out=20 @batch in=2 out=10 search=0.01
bedrock global.anthropic.claude-sonnet-4 - - in=3 read=0.3 w5=3.75 out=15 >200000 in=6 read=0.6 w5=7.5 out=22.5 @batch in=1.5 out=7.5 @batch>200000 in=3 out=11.25 search=0.01 # genai-prices: in=3 read=0.3 w5=3.75 out=15
bedrock global.anthropic.claude-sonnet-4-20250514 - - in=3 read=0.3 w5=3.75 out=15 >200000 in=6 read=0.6 w5=7.5 out=22.5 @batch in=1.5 out=7.5 @batch>200000 in=3 out=11.25 search=0.01 # genai-prices: in=3 read=0.3 w5=3.75 out=15
bedrock global.anthropic.claude-sonnet-4-20250514-v1:0 * - in=3 read=0.3 w5=3.75 out=15 >200000 in=6 read=0.6 w5=7.5 out=22.5 @batch in=1.5 out=7.5 @batch>200000 in=3 out=11.25 search=0.01 # genai-prices: in=3 read=0.3 w5=3.75 out=15
bedrock global.anthropic.claude-sonnet-4-5 - - in=3 read=0.3 w5=3.75 w1=6 out=15 >200000 in=6 read=0.6 w5=7.5 w1=12 out=22.5 @batch in=1.5 out=7.5 search=0.01 # genai-prices: in=3 read=0.3 w5=3.75 w1=6 out=15
bedrock global.anthropic.claude-sonnet-4-5-20250929 - - in=3 read=0.3 w5=3.75 w1=6 out=15 >200000 in=6 read=0.6 w5=7.5 w1=12 out=22.5 @batch in=1.5 out=7.5 search=0.01 # genai-prices: in=3 read=0.3 w5=3.75 w1=6 out=15
bedrock global.anthropic.claude-sonnet-4-5-20250929-v1:0 * - in=3 read=0.3 w5=3.75 w1=6 out=15 >200000 in=6 read=0.6 w5=7.5 w1=12 out=22.5 @batch in=1.5 out=7.5 search=0.01 # genai-prices: in=3 read=0.3 w5=3.75 w1=6 out=15
bedrock global.anthropic.claude-sonnet-4-6 * - in=3 read=0.3 w5=3.75 w1=6 out=15 @batch in=1.5 out=7.5 search=0.01
bedrock global.anthropic.claude-sonnet-4-6-v1:0 * - in=3 read=0.3 w5=3.75 w1=6 out=15 @batch in=1.5 out=7.5
bedrock global.anthropic.claude-sonnet-5 * - in=2 read=0.2 w5=2.5 w1=4 out=10 @batch in=1 out=5 search=0.01
bedrock global.anthropic.claude-sonnet-5-5 * - in=2 read=0.1 w5=2.5 w1=4 out=10 @batch in=1 out=5 search=0.01
bedrock global.anthropic.claude-sonnet-5-v1:0 * - in=2 read=0.2 w5=2.5 w1=4 out=10 @batch in=1 out=5
bedrock global.cohere.embed-v4:0 * - in=0.12 out=0
bedrock global.moonshotai.kimi-k3 * - in=3 read=0.3 w5=3.75 out=15 @flex in=1.5 read=0.15 w5=1.875 out=7.5 @priority in=5.25 read=0.525 w5=6.5625 out=26.25
bedrock global.moonshotai.kimi-k3.1 * - in=4 read=0.2 w5=5 out=20 @flex in=2 read=0.1 w5=2.5 out=10 @priority in=7 read=0.35 w5=8.75 out=35
bedrock global.openai.gpt-5.4 * - in=2.5 read=0.25 out=15 >272000 in=5 read=0.5 out=22.5
bedrock global.openai.gpt-5.5 * - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45
bedrock global.openai.gpt-5.6-luna * - in=0.2 read=0.02 w5=0.25 out=1.2 >272000 in=0.4 read=0.04 w5=0.5 out=1.8
bedrock global.openai.gpt-5.6-sol * 2026-08-21 in=4 read=0.4 w5=5 out=20 >272000 in=8 read=0.8 w5=10 out=30
bedrock global.openai.gpt-5.6-sol * - in=5 read=0.5 w5=6.25 out=30 >272000 in=10 read=1 w5=12.5 out=45
bedrock global.openai.gpt-5.6-terra * - in=2 read=0.2 w5=2.5 out=12 >272000 in=4 read=0.4 w5=5 out=18
bedrock global.openai.gpt-6-astra * - in=10 read=1 w5=12.5 out=50 >272000 in=20 read=2 w5=25 out=75 @ultrafast in=60 read=6 w5=75 out=300 @ultrafast>272000 in=120 read=12 w5=150 out=450
bedrock global.openai.gpt-6-luna * - in=0.1 read=0.01 w5=0.125 out=0.5 >272000 in=0.2 read=0.02 w5=0.25 out=0.75
bedrock global.openai.gpt-6-sol * - in=2 read=0.2 w5=2.5 out=10 >272000 in=4 read=0.4 w5=5 out=15
bedrock global.openai.gpt-6.1-sol * - in=2 read=0.1 w5=2.5 out=10 >272000 in=4 read=0.2 w5=5 out=15 @ultrafast in=12 read=0.6 w5=15 out=60 @ultrafast>272000 in=24 read=1.2 w5=30 out=90
bedrock global.openai.gpt-6.1-terra * - in=1 read=0.05 w5=1.25 out=5 >272000 in=2 read=0.1 w5=2.5 out=7.5
bedrock global.twelvelabs.pegasus-1-2-v1:0 * - out=7.5
bedrock global.twelvelabs.pegasus-1-5-v1:0 * - out=7.5
bedrock global.xai.grok-4.6 * - in=2 read=0.5 out=6 @flex in=1 read=0.25 out=3 @priority in=3.5 read=0.875 out=10.5
bedrock global.xai.grok-4.7 * - in=2 read=0.5 out=6 @flex in=1 read=0.25 out=3 @priority in=3.5 read=0.875 out=10.5
bedrock global.zai.glm-5.3 * - in=1.68 read=0.312 w5=2.1 out=5.28 @batch in=0.84 read=0.156 w5=1.05 out=2.64 @flex in=0.84 read=0.156 w5=1.05 out=2.64 @priority in=2.94 read=0.546 w5=3.675 out=9.24
bedrock google.gemma-3-12b-it * - in=0.09 out=0.29 @batch in=0.05 out=0.15 @flex in=0.05 out=0.15 @priority in=0.16 out=0.51
bedrock google.gemma-3-27b-it * - in=0.23 out=0.38 @batch in=0.12 out=0.19 @flex in=0.12 out=0.19 @priority in=0.4 out=0.67
bedrock google.gemma-3-4b-it * - in=0.04 out=0.08 @batch in=0.02 out=0.04 @flex in=0.02 out=0.04 @priority in=0.07 out=0.14
bedrock in.anthropic.claude-opus-5 * - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75
bedrock in.anthropic.claude-sonnet-5 * - in=2.2 read=0.22 w5=2.75 w1=4.4 out=11 @batch in=1.1 out=5.5
bedrock in.moonshotai.kimi-k3 * - in=3.3 read=0.33 w5=4.125 out=16.5 @flex in=1.65 read=0.165 w5=2.0625 out=8.25 @priority in=5.775 read=0.5775 w5=7.21875 out=28.875
bedrock in.moonshotai.kimi-k3.1 * - in=4.4 read=0.22 w5=5.5 out=22 @flex in=2.2 read=0.11 w5=2.75 out=11 @priority in=7.7 read=0.385 w5=9.625 out=38.5
bedrock invoke/anthropic.claude-3-5-sonnet-20240620-v1:0 * - in=3 read=0.3 w5=3.75 out=15
bedrock jp.amazon.nova-2-lite-v1:0 * - in=0.396 read=0.099 out=3.311 @batch in=0.198 out=1.6555 @flex in=0.198 read=0.0495 out=1.6555 @priority in=0.693 read=0.17325 out=5.79425 # genai-prices: in=0.33 read=0.0825 out=2.75
bedrock jp.anthropic.claude-haiku-4-5 - - in=1.1 read=0.11 w5=1.375 w1=2.2 out=5.5 @batch in=0.55 out=2.75
bedrock jp.anthropic.claude-haiku-4-5-20251001 - - in=1.1 read=0.11 w5=1.375 w1=2.2 out=5.5 @batch in=0.55 out=2.75
bedrock jp.anthropic.claude-haiku-4-5-20251001-v1:0 * - in=1.1 read=0.11 w5=1.375 w1=2.2 out=5.5 @batch in=0.55 out=2.75
bedrock jp.anthropic.claude-haiku-5-5 * - in=0.11 read=0.011 w5=0.1375 w1=0.22 out=0.55 >100000 in=0.55 read=0.055 w5=0.6875 w1=1.1 out=2.75 @batch in=0.055 out=0.275 @batch>100000 in=0.275 out=1.375 search=0.01
bedrock jp.anthropic.claude-opus-4-7 * - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01
bedrock jp.anthropic.claude-opus-4-8 * - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01
bedrock jp.anthropic.claude-opus-5 * - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01
bedrock jp.anthropic.claude-opus-5-5 * - in=4.4 read=0.22 w5=5.5 w1=8.8 out=22 @batch in=2.2 out=11 search=0.01
bedrock jp.anthropic.claude-sonnet-4-5 - - in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5 >200000 in=6.6 read=0.66 w5=8.25 w1=13.2 out=24.75 @batch in=1.65 out=8.25 search=0.01 # genai-prices: in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5
bedrock jp.anthropic.claude-sonnet-4-5-20250929 - - in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5 >200000 in=6.6 read=0.66 w5=8.25 w1=13.2 out=24.75 @batch in=1.65 out=8.25 search=0.01 # genai-prices: in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5
bedrock jp.anthropic.claude-sonnet-4-5-20250929-v1:0 * - in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5 >200000 in=6.6 read=0.66 w5=8.25 w1=13.2 out=24.75 @batch in=1.65 out=8.25 search=0.01 # genai-prices: in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5
bedrock jp.anthropic.claude-sonnet-4-6 * - in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5 @batch in=1.65 out=8.25 search=0.01
bedrock jp.anthropic.claude-sonnet-5 * - in=2.2 read=0.22 w5=2.75 w1=4.4 out=11 @batch in=1.1 out=5.5 search=0.01
bedrock jp.anthropic.claude-sonnet-5-5 * - in=2.2 read=0.11 w5=2.75 w1=4.4 out=11 @batch in=1.1 out=5.5 search=0.01
bedrock meta.llama2-13b-chat-v1 * - in=0.75 out=1
bedrock meta.llama2-70b-chat-v1 * - in=1.95 out=2.56
bedrock meta.llama3-1-405b-instruct-v1:0 * - in=2.4 out=2.4
bedrock meta.llama3-1-70b-instruct-v1:0 * - in=0.72 out=0.72 @batch in=0.36 out=0.36
bedrock meta.llama3-1-8b-instruct-v1:0 * - in=0.22 out=0.22 @batch in=0.11 out=0.11
bedrock meta.llama3-2-11b-instruct-v1:0 * - in=0.16 out=0.16
bedrock meta.llama3-2-1b-instruct-v1:0 * - in=0.1 out=0.1
bedrock meta.llama3-2-3b-instruct-v1:0 * - in=0.15 out=0.15
bedrock meta.llama3-2-90b-instruct-v1:0 * - in=0.72 out=0.72
bedrock meta.llama3-3-70b-instruct-v1:0 * - in=0.72 out=0.72 @batch in=0.36 out=0.36
bedrock meta.llama3-70b-instruct-v1:0 * - in=2.65 out=3.5
bedrock meta.llama3-8b-instruct-v1:0 * - in=0.3 out=0.6
bedrock meta.llama4-maverick-17b-instruct-v1:0 * - in=0.24 out=0.97 @batch in=0.12 out=0.485
bedrock meta.llama4-scout-17b-instruct-v1:0 * - in=0.17 out=0.66 @batch in=0.085 out=0.33
bedrock minimax.minimax-m2 * - in=0.3 out=1.2 @batch in=0.15 out=0.6 @flex in=0.15 out=0.6 @priority in=0.52 out=2.1
bedrock minimax.minimax-m2.1 * - in=0.3 out=1.2 @batch in=0.15 out=0.6 @flex in=0.15 out=0.6 @priority in=0.525 out=2.1
bedrock minimax.minimax-m2.5 * - in=0.3 out=1.2 @batch in=0.15 out=0.6 @flex in=0.15 out=0.6 @priority in=0.525 out=2.1
bedrock mistral.devstral-2-123b * - in=0.4 out=2 @batch in=0.2 out=1 @flex in=0.2 out=1 @priority in=0.7 out=3.5
bedrock mistral.magistral-small-2509 * - in=0.5 out=1.5 @batch in=0.25 out=0.75 @flex in=0.25 out=0.75 @priority in=0.88 out=2.63
bedrock mistral.ministral-3-14b-instruct * - in=0.2 out=0.2 @batch in=0.1 out=0.1 @flex in=0.1 out=0.1 @priority in=0.35 out=0.35
bedrock mistral.ministral-3-3b-instruct * - in=0.1 out=0.1 @batch in=0.05 out=0.05 @flex in=0.05 out=0.05 @priority in=0.17 out=0.17
bedrock mistral.ministral-3-8b-instruct * - in=0.15 out=0.15 @batch in=0.07 out=0.07 @flex in=0.07 out=0.07 @priority in=0.26 out=0.26
bedrock mistral.mistral-7b-instruct-v0:2 * - in=0.15 out=0.2
bedrock mistral.mistral-large-2402-v1:0 * - in=4 out=12
bedrock mistral.mistral-large-2407-v1:0 * - in=2 out=6
bedrock mistral.mistral-large-3-675b-instruct * - in=0.5 out=1.5 @batch in=0.25 out=0.75 @flex in=0.25 out=0.75 @priority in=0.88 out=2.63
bedrock mistral.mistral-small-2402-v1:0 * - in=1 out=3 @batch in=0.5 out=1.5
bedrock mistral.mixtral-8x7b-instruct-v0:1 * - in=0.45 out=0.7
bedrock mistral.pixtral-large-2502-v1:0 * - in=2 out=6
bedrock mistral.voxtral-mini-3b-2507 * - in=0.04 out=0.04 @batch in=0.02 out=0.02 @flex in=0.02 out=0.02 @priority in=0.07 out=0.07
bedrock mistral.voxtral-small-24b-2507 * - in=0.1 out=0.3 @batch in=0.05 out=0.15 @flex in=0.05 out=0.15 @priority in=0.17 out=0.52
bedrock moonshot.kimi-k2-thinking * - in=0.6 out=2.5 @batch in=0.3 out=1.25 @priority in=1.05 out=4.38
bedrock moonshotai.kimi-k2-thinking - - in=0.6 out=2.5 @flex in=0.3 out=1.25
bedrock moonshotai.kimi-k2.5 * - in=0.6 out=3 @batch in=0.3 out=1.5 @flex in=0.3 out=1.5 @priority in=1.05 out=5.25
bedrock moonshotai.kimi-k3 * - in=3.3 read=0.33 w5=4.125 out=16.5 @flex in=1.65 read=0.165 w5=2.0625 out=8.25 @priority in=5.775 read=0.5775 w5=7.21875 out=28.875
bedrock moonshotai.kimi-k3.1 * - in=4.4 read=0.22 w5=5.5 out=22 @flex in=2.2 read=0.11 w5=2.75 out=11 @priority in=7.7 read=0.385 w5=9.625 out=38.5
bedrock nvidia.nemotron-nano-12b-v2 * - in=0.2 out=0.6 @batch in=0.1 out=0.3 @flex in=0.1 out=0.3 @priority in=0.35 out=1.05
bedrock nvidia.nemotron-nano-3-30b * - in=0.06 out=0.24 @batch in=0.03 out=0.12 @flex in=0.03 out=0.12 @priority in=0.11 out=0.42
bedrock nvidia.nemotron-nano-3-30b:0 * - in=0.06 out=0.24
bedrock nvidia.nemotron-nano-9b-v2 * - in=0.06 out=0.23 @batch in=0.03 out=0.12 @flex in=0.03 out=0.12 @priority in=0.11 out=0.4
bedrock nvidia.nemotron-nano-9b-v2:0 * - in=0.06 out=0.23
bedrock nvidia.nemotron-super-3-120b * - in=0.15 out=0.65 @batch in=0.075 out=0.325 @flex in=0.075 out=0.325 @priority in=0.2625 out=1.1375
bedrock nvidia.nemotron-super-3-120b:0 * - in=0.15 out=0.65
bedrock openai.gpt-5.4 - - in=2.75 read=0.275 out=16.5
bedrock openai.gpt-5.5 - - in=5.5 read=0.55 out=33
bedrock openai.gpt-6-luna * - in=0.11 read=0.011 w5=0.1375 out=0.55 >272000 in=0.22 read=0.022 w5=0.275 out=0.825 # AWS's price list over LiteLLM: within a region
bedrock openai.gpt-6-sol * - in=2.2 read=0.22 w5=2.75 out=11 >272000 in=4.4 read=0.44 w5=5.5 out=16.5 # AWS's price list over LiteLLM: within a region
bedrock openai.gpt-oss-120b-1:0 * - in=0.15 out=0.6 @batch in=0.075 out=0.3 @flex in=0.075 out=0.3 @priority in=0.2625 out=1.05
bedrock openai.gpt-oss-20b-1:0 * - in=0.07 out=0.3 @batch in=0.035 out=0.15 @flex in=0.035 out=0.15 @priority in=0.1225 out=0.525
bedrock openai.gpt-oss-safeguard-120b * - in=0.15 out=0.6 @batch in=0.07 out=0.3 @flex in=0.07 out=0.3 @priority in=0.26 out=1.05
bedrock openai.gpt-oss-safeguard-20b * - in=0.07 out=0.2 @batch in=0.03 out=0.1 @flex in=0.03 out=0.1 @priority in=0.12 out=0.35
bedrock qwen.qwen3-235b-a22b-2507-v1:0 * - in=0.22 out=0.88 @batch in=0.11 out=0.44 @flex in=0.11 out=0.44
bedrock qwen.qwen3-32b-v1:0 * - in=0.15 out=0.6 @batch in=0.075 out=0.3 @flex in=0.075 out=0.3 @priority in=0.2625 out=1.05
bedrock qwen.qwen3-coder-30b-a3b-v1:0 * - in=0.15 out=0.6 @batch in=0.075 out=0.3 @priority in=0.2625 out=1.05
bedrock qwen.qwen3-coder-480b-a35b-v1:0 * - in=0.45 out=1.8
bedrock qwen.qwen3-coder-next * - in=0.5 out=1.2 @batch in=0.25 out=0.6 @flex in=0.25 out=0.6 @priority in=0.875 out=2.1
bedrock qwen.qwen3-next-80b-a3b * - in=0.15 out=1.2 @flex in=0.07 out=0.6 @priority in=0.26 out=2.1
bedrock qwen.qwen3-vl-235b-a22b * - in=0.53 out=2.66 @batch in=0.26 out=1.33 @priority in=0.93 out=4.66
bedrock qwen.qwen3-vl-235b-a22b-v1:0 - - in=0.53 out=2.66
bedrock sa-east-1/deepseek.v3.2 * - in=0.74 out=2.22 @batch in=0.37 out=1.11 @flex in=0.37 out=1.11 @priority in=1.295 out=3.885
bedrock sa-east-1/meta.llama3-70b-instruct-v1:0 * - in=4.45 out=5.88
bedrock sa-east-1/meta.llama3-8b-instruct-v1:0 * - in=0.5 out=1.01
bedrock sa-east-1/minimax.minimax-m2.1 * - in=0.36 out=1.44 @batch in=0.18 out=0.72 @flex in=0.18 out=0.72 @priority in=0.63 out=2.52
bedrock sa-east-1/minimax.minimax-m2.5 * - in=0.36 out=1.44 @batch in=0.18 out=0.72 @flex in=0.18 out=0.72 @priority in=0.63 out=2.52
bedrock sa-east-1/moonshotai.kimi-k2-thinking * - in=0.73 out=3.03 @flex in=0.36 out=1.52
bedrock sa-east-1/moonshotai.kimi-k2.5 * - in=0.72 out=3.6 @batch in=0.36 out=1.8 @flex in=0.36 out=1.8 @priority in=1.26 out=6.3
bedrock sa-east-1/qwen.qwen3-coder-next * - in=0.6 out=1.44 @flex in=0.3 out=0.72
bedrock sa-east-1/qwen.qwen3-next-80b-a3b * - in=0.18 out=1.45 @flex in=0.09 out=0.72 @priority in=0.32 out=2.54
bedrock stability.sd3-5-large-v1:0 * - fee:image=0.08
bedrock stability.sd3-large-v1:0 * - fee:image=0.08
bedrock stability.stable-conservative-upscale-v1:0 * - fee:image=0.4
bedrock stability.stable-creative-upscale-v1:0 * - fee:image=0.6
bedrock stability.stable-fast-upscale-v1:0 * - fee:image=0.03
bedrock stability.stable-image-control-sketch-v1:0 * - fee:image=0.07
bedrock stability.stable-image-control-structure-v1:0 * - fee:image=0.07
bedrock stability.stable-image-core-v1:0 * - fee:image=0.04
bedrock stability.stable-image-core-v1:1 * - fee:image=0.04
bedrock stability.stable-image-erase-object-v1:0 * - fee:image=0.07
bedrock stability.stable-image-inpaint-v1:0 * - fee:image=0.07
bedrock stability.stable-image-remove-background-v1:0 * - fee:image=0.07
bedrock stability.stable-image-search-recolor-v1:0 * - fee:image=0.07
bedrock stability.stable-image-search-replace-v1:0 * - fee:image=0.07
bedrock stability.stable-image-style-guide-v1:0 * - fee:image=0.07
bedrock stability.stable-image-ultra-v1:0 * - fee:image=0.14
bedrock stability.stable-image-ultra-v1:1 * - fee:image=0.14
bedrock stability.stable-outpaint-v1:0 * - fee:image=0.06
bedrock stability.stable-style-transfer-v1:0 * - fee:image=0.08
bedrock twelvelabs.marengo-embed-2-7-v1:0 * - fee:image=0.0001
bedrock twelvelabs.marengo-embed-3-0-v1:0 * - fee:image=0.0001
bedrock twelvelabs.pegasus-1-2-v1:0 * - out=7.5
bedrock twelvelabs.pegasus-1-5-v1:0 * - out=7.5
bedrock us-east-1/anthropic.claude-instant-v1 * - in=0.8 out=2.4
bedrock us-east-1/anthropic.claude-v1 * - in=8 out=24
bedrock us-east-1/anthropic.claude-v2:1 * - in=8 out=24
bedrock us-east-1/deepseek.v3.2 * - in=0.62 out=1.85 @batch in=0.31 out=0.925 @flex in=0.31 out=0.925 @priority in=1.085 out=3.2375
bedrock us-east-1/meta.llama3-70b-instruct-v1:0 * - in=2.65 out=3.5
bedrock us-east-1/meta.llama3-8b-instruct-v1:0 * - in=0.3 out=0.6
bedrock us-east-1/minimax.minimax-m2.1 * - in=0.3 out=1.2 @batch in=0.15 out=0.6 @flex in=0.15 out=0.6 @priority in=0.525 out=2.1
bedrock us-east-1/minimax.minimax-m2.5 * - in=0.3 out=1.2 @batch in=0.15 out=0.6 @flex in=0.15 out=0.6 @priority in=0.525 out=2.1
bedrock us-east-1/mistral.mistral-7b-instruct-v0:2 * - in=0.15 out=0.2
bedrock us-east-1/mistral.mistral-large-2402-v1:0 * - in=4 out=12
bedrock us-east-1/mistral.mixtral-8x7b-instruct-v0:1 * - in=0.45 out=0.7
bedrock us-east-1/moonshotai.kimi-k2-thinking * - in=0.6 out=2.5 @flex in=0.3 out=1.25
bedrock us-east-1/moonshotai.kimi-k2.5 * - in=0.6 out=3 @batch in=0.3 out=1.5 @flex in=0.3 out=1.5 @priority in=1.05 out=5.25
bedrock us-east-1/qwen.qwen3-coder-next * - in=0.5 out=1.2 @batch in=0.25 out=0.6 @flex in=0.25 out=0.6 @priority in=0.875 out=2.1
bedrock us-east-1/zai.glm-5 * - in=1 out=3.2 @batch in=0.5 out=1.6 @flex in=0.5 out=1.6 @priority in=1.75 out=5.6
bedrock us-east-2/deepseek.v3.2 * - in=0.62 out=1.85 @batch in=0.31 out=0.925 @flex in=0.31 out=0.925 @priority in=1.085 out=3.2375
bedrock us-east-2/minimax.minimax-m2.1 * - in=0.3 out=1.2 @batch in=0.15 out=0.6 @flex in=0.15 out=0.6 @priority in=0.525 out=2.1
bedrock us-east-2/minimax.minimax-m2.5 * - in=0.3 out=1.2 @batch in=0.15 out=0.6 @flex in=0.15 out=0.6 @priority in=0.525 out=2.1
bedrock us-east-2/moonshotai.kimi-k2-thinking * - in=0.6 out=2.5 @flex in=0.3 out=1.25
bedrock us-east-2/moonshotai.kimi-k2.5 * - in=0.6 out=3 @batch in=0.3 out=1.5 @flex in=0.3 out=1.5 @priority in=1.05 out=5.25
bedrock us-east-2/qwen.qwen3-coder-next * - in=0.5 out=1.2 @flex in=0.25 out=0.6
bedrock us-gov-east-1/amazon.nova-pro-v1:0 * - in=0.96 read=0.24 out=3.84
bedrock us-gov-east-1/amazon.titan-embed-text-v1 * - in=0.1 out=0
bedrock us-gov-east-1/amazon.titan-embed-text-v2:0 * 2026-11-19 in=0.03 out=0
bedrock us-gov-east-1/amazon.titan-embed-text-v2:0 * - in=0.2 out=0
bedrock us-gov-east-1/amazon.titan-text-express-v1 * - in=1.3 out=1.7
bedrock us-gov-east-1/amazon.titan-text-lite-v1 * - in=0.3 out=0.4
bedrock us-gov-east-1/amazon.titan-text-premier-v1:0 * - in=0.5 out=1.5
bedrock us-gov-east-1/anthropic.claude-3-5-sonnet-20240620-v1:0 * - in=3.6 out=18 @batch in=1.8 out=9
bedrock us-gov-east-1/anthropic.claude-3-7-sonnet-20250219-v1:0 * - in=3.6 read=0.36 w5=4.5 out=18
bedrock us-gov-east-1/anthropic.claude-3-haiku-20240307-v1:0 * - in=0.3 out=1.5
bedrock us-gov-east-1/anthropic.claude-fable-5-1 * - in=12 read=0.3 w5=15 w1=24 out=60
bedrock us-gov-east-1/anthropic.claude-haiku-4-5-20251001-v1:0 * - in=1.2 read=0.12 w5=1.5 w1=2.4 out=6
bedrock us-gov-east-1/anthropic.claude-haiku-5-5 * - in=0.12 read=0.012 w5=0.15 w1=0.24 out=0.6 >100000 in=0.6 read=0.06 w5=0.75 w1=1.2 out=3
bedrock us-gov-east-1/anthropic.claude-opus-4-8 * - in=6 read=0.6 w5=7.5 w1=12 out=30
bedrock us-gov-east-1/anthropic.claude-opus-5 * - in=6 read=0.6 w5=7.5 w1=12 out=30 @batch in=3 out=15
bedrock us-gov-east-1/anthropic.claude-opus-5-5 * - in=4.8 read=0.24 w5=6 w1=9.6 out=24
bedrock us-gov-east-1/anthropic.claude-sonnet-4-5-20250929-v1:0 * - in=3.6 read=0.36 w5=4.5 w1=7.2 out=18
bedrock us-gov-east-1/anthropic.claude-sonnet-5 * - in=2.4 read=0.24 w5=3 w1=4.8 out=12
bedrock us-gov-east-1/anthropic.claude-sonnet-5-5 * - in=2.4 read=0.12 w5=3 w1=4.8 out=12
bedrock us-gov-east-1/claude-sonnet-4-5-20250929-v1:0 * - in=3.6 read=0.36 w5=4.5 w1=7.2 out=18
bedrock us-gov-east-1/meta.llama3-70b-instruct-v1:0 * - in=2.65 out=3.5
bedrock us-gov-east-1/meta.llama3-8b-instruct-v1:0 * - in=0.3 out=2.65
bedrock us-gov-east-1/moonshotai.kimi-k3 * - in=3.96 read=0.396 w5=4.95 out=19.8 @batch in=1.98 out=9.9 @flex in=1.98 read=0.198 w5=2.475 out=9.9 @priority in=6.93 read=0.693 w5=8.6625 out=34.65
bedrock us-gov-east-1/nvidia.nemotron-nano-12b-v2 * - in=0.24 out=0.72 @batch in=0.12 out=0.36 @flex in=0.12 out=0.36 @priority in=0.42 out=1.26
bedrock us-gov-east-1/nvidia.nemotron-nano-3-30b * - in=0.072 out=0.288 @batch in=0.036 out=0.144 @flex in=0.036 out=0.144 @priority in=0.132 out=0.504
bedrock us-gov-east-1/nvidia.nemotron-nano-9b-v2 * - in=0.072 out=0.276 @batch in=0.036 out=0.144 @flex in=0.036 out=0.144 @priority in=0.132 out=0.48
bedrock us-gov-east-1/nvidia.nemotron-super-3-120b * - in=0.18 out=0.78 @batch in=0.09 out=0.39 @flex in=0.09 out=0.39 @priority in=0.315 out=1.365
bedrock us-gov-east-1/openai.gpt-oss-120b-1:0 * - in=0.18 out=0.72 @batch in=0.09 out=0.36 @flex in=0.09 out=0.36 @priority in=0.315 out=1.26
bedrock us-gov-east-1/openai.gpt-oss-20b-1:0 * - in=0.084 out=0.36 @batch in=0.042 out=0.18 @flex in=0.042 out=0.18 @priority in=0.147 out=0.63
bedrock us-gov-west-1/amazon.nova-2-multimodal-embeddings-v1:0 * - in=0.162 out=0 @batch in=0.081 fee:image=0.000072
bedrock us-gov-west-1/amazon.nova-lite-v1:0 * - in=0.072 read=0.018 out=0.288 @batch in=0.036 out=0.144
bedrock us-gov-west-1/amazon.nova-micro-v1:0 * - in=0.042 read=0.0105 out=0.168 @batch in=0.021 out=0.084
bedrock us-gov-west-1/amazon.nova-pro-v1:0 * - in=0.96 read=0.24 out=3.84 @batch in=0.48 out=1.92 @flex in=0.48 read=0.12 out=1.92 @priority in=1.68 read=0.42 out=6.72
bedrock us-gov-west-1/amazon.titan-embed-text-v1 * - in=0.1 out=0
bedrock us-gov-west-1/amazon.titan-embed-text-v2:0 * - in=0.11 out=0
bedrock us-gov-west-1/amazon.titan-text-express-v1 * - in=0.8 out=1.6
bedrock us-gov-west-1/amazon.titan-text-lite-v1 * - in=0.3 out=0.4
bedrock us-gov-west-1/amazon.titan-text-premier-v1:0 * - in=0.5 out=1.5
bedrock us-gov-west-1/anthropic.claude-3-5-sonnet-20240620-v1:0 * - in=3.6 out=18 @batch in=1.8 out=9
bedrock us-gov-west-1/anthropic.claude-3-7-sonnet-20250219-v1:0 * - in=3.6 read=0.36 w5=4.5 out=18
bedrock us-gov-west-1/anthropic.claude-3-haiku-20240307-v1:0 * - in=0.3 out=1.5
bedrock us-gov-west-1/anthropic.claude-fable-5-1 * - in=12 read=0.3 w5=15 w1=24 out=60
bedrock us-gov-west-1/anthropic.claude-haiku-4-5-20251001-v1:0 * - in=1.2 read=0.12 w5=1.5 w1=2.4 out=6
bedrock us-gov-west-1/anthropic.claude-haiku-5-5 * - in=0.12 read=0.012 w5=0.15 w1=0.24 out=0.6 >100000 in=0.6 read=0.06 w5=0.75 w1=1.2 out=3
bedrock us-gov-west-1/anthropic.claude-opus-4-8 * - in=6 read=0.6 w5=7.5 w1=12 out=30
bedrock us-gov-west-1/anthropic.claude-opus-5 * - in=6 read=0.6 w5=7.5 w1=12 out=30 @batch in=3 out=15
bedrock us-gov-west-1/anthropic.claude-opus-5-5 * - in=4.8 read=0.24 w5=6 w1=9.6 out=24
bedrock us-gov-west-1/anthropic.claude-sonnet-4-5-20250929-v1:0 * - in=3.6 read=0.36 w5=4.5 w1=7.2 out=18
bedrock us-gov-west-1/anthropic.claude-sonnet-5 * - in=2.4 read=0.24 w5=3 w1=4.8 out=12
bedrock us-gov-west-1/anthropic.claude-sonnet-5-5 * - in=2.4 read=0.12 w5=3 w1=4.8 out=12
bedrock us-gov-west-1/claude-sonnet-4-5-20250929-v1:0 * - in=3.6 read=0.36 w5=4.5 w1=7.2 out=18
bedrock us-gov-west-1/meta.llama3-70b-instruct-v1:0 * - in=2.65 out=3.5
bedrock us-gov-west-1/meta.llama3-8b-instruct-v1:0 * - in=0.3 out=0.6
bedrock us-gov-west-1/moonshotai.kimi-k3 * - in=3.96 read=0.396 w5=4.95 out=19.8 @batch in=1.98 out=9.9 @flex in=1.98 read=0.198 w5=2.475 out=9.9 @priority in=6.93 read=0.693 w5=8.6625 out=34.65
bedrock us-gov-west-1/nvidia.nemotron-nano-12b-v2 * - in=0.24 out=0.72 @batch in=0.12 out=0.36 @flex in=0.12 out=0.36 @priority in=0.42 out=1.26
bedrock us-gov-west-1/nvidia.nemotron-nano-3-30b * - in=0.072 out=0.288 @batch in=0.036 out=0.144 @flex in=0.036 out=0.144 @priority in=0.132 out=0.504
bedrock us-gov-west-1/nvidia.nemotron-nano-9b-v2 * - in=0.072 out=0.276 @batch in=0.036 out=0.144 @flex in=0.036 out=0.144 @priority in=0.132 out=0.48
bedrock us-gov-west-1/nvidia.nemotron-super-3-120b * - in=0.18 out=0.78 @batch in=0.09 out=0.39 @flex in=0.09 out=0.39 @priority in=0.315 out=1.365
bedrock us-gov-west-1/openai.gpt-oss-120b-1:0 * - in=0.18 out=0.72 @batch in=0.09 out=0.36 @flex in=0.09 out=0.36 @priority in=0.315 out=1.26
bedrock us-gov-west-1/openai.gpt-oss-20b-1:0 * - in=0.084 out=0.36 @batch in=0.042 out=0.18 @flex in=0.042 out=0.18 @priority in=0.147 out=0.63
bedrock us-gov.anthropic.claude-fable-5-1 * - in=12 read=0.3 w5=15 w1=24 out=60 @batch in=6 out=30
bedrock us-gov.anthropic.claude-haiku-5-5 * - in=0.12 read=0.012 w5=0.15 w1=0.24 out=0.6 >100000 in=0.6 read=0.06 w5=0.75 w1=1.2 out=3 @batch in=0.06 out=0.3 @batch>100000 in=0.3 out=1.5
bedrock us-gov.anthropic.claude-opus-4-8 * - in=6 read=0.6 w5=7.5 w1=12 out=30 @batch in=3 out=15
bedrock us-gov.anthropic.claude-opus-5 * - in=6 read=0.6 w5=7.5 w1=12 out=30 @batch in=3 out=15
bedrock us-gov.anthropic.claude-opus-5-5 * - in=4.8 read=0.24 w5=6 w1=9.6 out=24 @batch in=2.4 out=12
bedrock us-gov.anthropic.claude-sonnet-4-5 - - in=3.6 read=0.36 w5=4.5 w1=7.2 out=18 >200000 in=7.2 read=0.72 w5=9 w1=14.4 out=27 @batch in=1.8 out=9 @batch>200000 in=3.6 out=13.5
bedrock us-gov.anthropic.claude-sonnet-4-5-20250929 - - in=3.6 read=0.36 w5=4.5 w1=7.2 out=18 >200000 in=7.2 read=0.72 w5=9 w1=14.4 out=27 @batch in=1.8 out=9 @batch>200000 in=3.6 out=13.5
bedrock us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0 * - in=3.6 read=0.36 w5=4.5 w1=7.2 out=18 >200000 in=7.2 read=0.72 w5=9 w1=14.4 out=27 @batch in=1.8 out=9 @batch>200000 in=3.6 out=13.5
bedrock us-gov.anthropic.claude-sonnet-5 * - in=2.4 read=0.24 w5=3 w1=4.8 out=12 @batch in=1.2 out=6
bedrock us-gov.anthropic.claude-sonnet-5-5 * - in=2.4 read=0.12 w5=3 w1=4.8 out=12 @batch in=1.2 out=6
bedrock us-gov.nvidia.nemotron-nano-12b-v2 * - in=0.24 out=0.72
bedrock us-gov.nvidia.nemotron-nano-3-30b * - in=0.072 out=0.288
bedrock us-gov.nvidia.nemotron-nano-9b-v2 * - in=0.072 out=0.276
bedrock us-gov.nvidia.nemotron-super-3-120b * - in=0.18 out=0.78
bedrock us-gov.openai.gpt-oss-120b-1:0 * - in=0.18 out=0.72
bedrock us-gov.openai.gpt-oss-20b-1:0 * - in=0.084 out=0.36
bedrock us-gov.xai.grok-4.6 * - in=2.64 read=0.66 out=7.92
bedrock us-gov.xai.grok-4.7 * - in=2.64 read=0.66 out=7.92 @batch in=1.32 out=3.96 @flex in=1.32 read=0.33 out=3.96 @priority in=4.62 read=1.155 out=13.86
bedrock us-west-1/meta.llama3-70b-instruct-v1:0 * - in=2.65 out=3.5
bedrock us-west-1/meta.llama3-8b-instruct-v1:0 * - in=0.3 out=0.6
bedrock us-west-2/anthropic.claude-instant-v1 * - in=0.8 out=2.4
bedrock us-west-2/anthropic.claude-v1 * - in=8 out=24
bedrock us-west-2/anthropic.claude-v2:1 * - in=8 out=24
bedrock us-west-2/deepseek.v3.2 * - in=0.62 out=1.85 @batch in=0.31 out=0.925 @flex in=0.31 out=0.925 @priority in=1.085 out=3.2375
bedrock us-west-2/minimax.minimax-m2.1 * - in=0.3 out=1.2 @batch in=0.15 out=0.6 @flex in=0.15 out=0.6 @priority in=0.525 out=2.1
bedrock us-west-2/minimax.minimax-m2.5 * - in=0.3 out=1.2 @batch in=0.15 out=0.6 @flex in=0.15 out=0.6 @priority in=0.525 out=2.1
bedrock us-west-2/mistral.mistral-7b-instruct-v0:2 * - in=0.15 out=0.2
bedrock us-west-2/mistral.mistral-large-2402-v1:0 * - in=4 out=12
bedrock us-west-2/mistral.mixtral-8x7b-instruct-v0:1 * - in=0.45 out=0.7
bedrock us-west-2/moonshotai.kimi-k2-thinking * - in=0.6 out=2.5 @flex in=0.3 out=1.25
bedrock us-west-2/moonshotai.kimi-k2.5 * - in=0.6 out=3 @batch in=0.3 out=1.5 @flex in=0.3 out=1.5 @priority in=1.05 out=5.25
bedrock us-west-2/qwen.qwen3-coder-next * - in=0.5 out=1.2 @flex in=0.25 out=0.6
bedrock us-west-2/zai.glm-5 * - in=1 out=3.2 @batch in=0.5 out=1.6 @flex in=0.5 out=1.6 @priority in=1.75 out=5.6
bedrock us.amazon.nova-2-lite-v1:0 * - in=0.33 read=0.0825 out=2.75 @batch in=0.165 out=1.375 @flex in=0.165 read=0.04125 out=1.375 @priority in=0.5775 read=0.144375 out=4.8125
bedrock us.amazon.nova-2-pro-preview-20251202-v1:0 * - in=1.375 read=0.34375 out=11 ain=1.375 iin=1.375 @batch in=0.6875 out=5.5 @priority in=2.40625 out=19.25
bedrock us.amazon.nova-canvas-v1:0 * - fee:image=0.06
bedrock us.amazon.nova-lite-v1:0 * - in=0.06 read=0.015 out=0.24 @batch in=0.03 out=0.12
bedrock us.amazon.nova-micro-v1:0 * - in=0.035 read=0.00875 out=0.14 @batch in=0.0175 out=0.07
bedrock us.amazon.nova-pro-v1:0 * - in=0.8 read=0.2 out=3.2 @batch in=0.4 out=1.6 @flex in=0.4 read=0.1 out=1.6 @priority in=1.4 read=0.35 out=5.6
bedrock us.anthropic.claude-3-5-haiku - - in=0.8 read=0.08 w5=1 out=4 @batch in=0.4 out=2
bedrock us.anthropic.claude-3-5-haiku-20241022 - - in=0.8 read=0.08 w5=1 out=4 @batch in=0.4 out=2
bedrock us.anthropic.claude-3-5-haiku-20241022-v1:0 * - in=0.8 read=0.08 w5=1 out=4 @batch in=0.4 out=2
bedrock us.anthropic.claude-3-5-sonnet - - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock us.anthropic.claude-3-5-sonnet-20240620 - - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock us.anthropic.claude-3-5-sonnet-20240620-v1:0 * - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock us.anthropic.claude-3-5-sonnet-20241022 - - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock us.anthropic.claude-3-5-sonnet-20241022-v2:0 * - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock us.anthropic.claude-3-7-sonnet - - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock us.anthropic.claude-3-7-sonnet-20250219 - - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock us.anthropic.claude-3-7-sonnet-20250219-v1:0 * - in=3 read=0.3 w5=3.75 out=15 @batch in=1.5 out=7.5
bedrock us.anthropic.claude-3-opus - - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5
bedrock us.anthropic.claude-3-opus-20240229 - - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5
bedrock us.anthropic.claude-3-opus-20240229-v1:0 * - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5
bedrock us.anthropic.claude-fable-5 * - in=11 read=1.1 w5=13.75 w1=22 out=55 @batch in=5.5 out=27.5 search=0.01
bedrock us.anthropic.claude-fable-5-1 * - in=11 read=0.275 w5=13.75 w1=22 out=55 @batch in=5.5 out=27.5 search=0.01
bedrock us.anthropic.claude-fable-5-2 * - in=8.8 read=0.22 w5=11 w1=17.6 out=44 @batch in=4.4 out=22
bedrock us.anthropic.claude-haiku-4-5 - - in=1.1 read=0.11 w5=1.375 w1=2.2 out=5.5 @batch in=0.55 out=2.75
bedrock us.anthropic.claude-haiku-4-5-20251001 - - in=1.1 read=0.11 w5=1.375 w1=2.2 out=5.5 @batch in=0.55 out=2.75
bedrock us.anthropic.claude-haiku-4-5-20251001-v1:0 * - in=1.1 read=0.11 w5=1.375 w1=2.2 out=5.5 @batch in=0.55 out=2.75
bedrock us.anthropic.claude-haiku-5-5 * - in=0.11 read=0.011 w5=0.1375 w1=0.22 out=0.55 >100000 in=0.55 read=0.055 w5=0.6875 w1=1.1 out=2.75 @batch in=0.055 out=0.275 @batch>100000 in=0.275 out=1.375 search=0.01
bedrock us.anthropic.claude-mythos-5 * - in=11 read=1.1 w5=13.75 w1=22 out=55 @batch in=5.5 out=27.5
bedrock us.anthropic.claude-mythos-5-1 * - in=11 read=0.275 w5=13.75 w1=22 out=55 @batch in=5.5 out=27.5
bedrock us.anthropic.claude-mythos-5-2 * - in=8.8 read=0.22 w5=11 w1=17.6 out=44 @batch in=4.4 out=22
bedrock us.anthropic.claude-mythos-preview * - in=27.5 read=2.75 w5=34.375 w1=55 out=137.5 @batch in=13.75 out=68.75
bedrock us.anthropic.claude-opus-4 - - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5 search=0.01
bedrock us.anthropic.claude-opus-4-1 - - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5 search=0.01
bedrock us.anthropic.claude-opus-4-1-20250805 - - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5 search=0.01
bedrock us.anthropic.claude-opus-4-1-20250805-v1:0 * - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5 search=0.01
bedrock us.anthropic.claude-opus-4-20250514 - - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5 search=0.01
bedrock us.anthropic.claude-opus-4-20250514-v1:0 * - in=15 read=1.5 w5=18.75 out=75 @batch in=7.5 out=37.5 search=0.01
bedrock us.anthropic.claude-opus-4-5 - - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01
bedrock us.anthropic.claude-opus-4-5-20251101 - - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01
bedrock us.anthropic.claude-opus-4-5-20251101-v1:0 * - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01
bedrock us.anthropic.claude-opus-4-6 - - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01
bedrock us.anthropic.claude-opus-4-6-v1 * - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01
bedrock us.anthropic.claude-opus-4-7 * - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01
bedrock us.anthropic.claude-opus-4-8 * - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01
bedrock us.anthropic.claude-opus-5 * - in=5.5 read=0.55 w5=6.875 w1=11 out=27.5 @batch in=2.75 out=13.75 search=0.01
bedrock us.anthropic.claude-opus-5-5 * - in=4.4 read=0.22 w5=5.5 w1=8.8 out=22 @batch in=2.2 out=11 search=0.01
bedrock us.anthropic.claude-sonnet-4 - - in=3 read=0.3 w5=3.75 out=15 >200000 in=6 read=0.6 w5=7.5 out=22.5 @batch in=1.5 out=7.5 @batch>200000 in=3 out=11.25 search=0.01 # genai-prices: in=3 read=0.3 w5=3.75 out=15
bedrock us.anthropic.claude-sonnet-4-20250514 - - in=3 read=0.3 w5=3.75 out=15 >200000 in=6 read=0.6 w5=7.5 out=22.5 @batch in=1.5 out=7.5 @batch>200000 in=3 out=11.25 search=0.01 # genai-prices: in=3 read=0.3 w5=3.75 out=15
bedrock us.anthropic.claude-sonnet-4-20250514-v1:0 * - in=3 read=0.3 w5=3.75 out=15 >200000 in=6 read=0.6 w5=7.5 out=22.5 @batch in=1.5 out=7.5 @batch>200000 in=3 out=11.25 search=0.01 # genai-prices: in=3 read=0.3 w5=3.75 out=15
bedrock us.anthropic.claude-sonnet-4-5 - - in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5 >200000 in=6.6 read=0.66 w5=8.25 w1=13.2 out=24.75 @batch in=1.65 out=8.25 search=0.01 # genai-prices: in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5
bedrock us.anthropic.claude-sonnet-4-5-20250929 - - in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5 >200000 in=6.6 read=0.66 w5=8.25 w1=13.2 out=24.75 @batch in=1.65 out=8.25 search=0.01 # genai-prices: in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5
bedrock us.anthropic.claude-sonnet-4-5-20250929-v1:0 * - in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5 >200000 in=6.6 read=0.66 w5=8.25 w1=13.2 out=24.75 @batch in=1.65 out=8.25 search=0.01 # genai-prices: in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5
bedrock us.anthropic.claude-sonnet-4-6 * - in=3.3 read=0.33 w5=4.125 w1=6.6 out=16.5 @batch in=1.65 out=8.25 search=0.01
bedrock us.anthropic.claude-sonnet-5 * - in=2.2 read=0.22 w5=2.75 w1=4.4 out=11 @batch in=1.1 out=5.5 search=0.01
bedrock us.anthropic.claude-sonnet-5-5 * - in=2.2 read=0.11 w5=2.75 w1=4.4 out=11 @batch in=1.1 out=5.5 search=0.01
bedrock us.cohere.embed-v4:0 * - in=0.12 out=0
bedrock us.deepseek.r1-v1:0 * - in=1.35 out=5.4
bedrock us.deepseek.v3.2 * - in=0.62 out=1.85 @batch in=0.31 out=0.925 @flex in=0.31 out=0.925 @priority in=1.085 out=3.2375
bedrock us.meta.llama3-1-405b-instruct-v1:0 * - in=2.4 out=2.4
bedrock us.meta.llama3-1-70b-instruct-v1:0 * - in=0.72 out=0.72 @batch in=0.36 out=0.36
bedrock us.meta.llama3-1-8b-instruct-v1:0 * - in=0.22 out=0.22 @batch in=0.11 out=0.11
bedrock us.meta.llama3-2-11b-instruct-v1:0 * - in=0.16 out=0.16
bedrock us.meta.llama3-2-1b-instruct-v1:0 * - in=0.1 out=0.1
bedrock us.meta.llama3-2-3b-instruct-v1:0 * - in=0.15 out=0.15
bedrock us.meta.llama3-2-90b-instruct-v1:0 * - in=0.72 out=0.72
bedrock us.meta.llama3-3-70b-instruct-v1:0 * - in=0.72 out=0.72 @batch in=0.36 out=0.36
bedrock us.meta.llama4-maverick-17b-instruct-v1:0 * - in=0.24 out=0.97 @batch in=0.12 out=0.485
bedrock us.meta.llama4-scout-17b-instruct-v1:0 * - in=0.17 out=0.66 @batch in=0.085 out=0.33
bedrock us.mistral.pixtral-large-2502-v1:0 * - in=2 out=6
bedrock us.moonshotai.kimi-k3 * - in=3.3 read=0.33 w5=4.125 out=16.5 @flex in=1.65 read=0.165 w5=2.0625 out=8.25 @priority in=5.775 read=0.5775 w5=7.21875 out=28.875
bedrock us.moonshotai.kimi-k3.1 * - in=4.4 read=0.22 w5=5.5 out=22 @flex in=2.2 read=0.11 w5=2.75 out=11 @priority in=7.7 read=0.385 w5=9.625 out=38.5
bedrock us.openai.gpt-5.4 * - in=2.75 read=0.275 out=16.5 >272000 in=5.5 read=0.55 out=24.75
bedrock us.openai.gpt-5.5 * - in=5.5 read=0.55 out=33 >272000 in=11 read=1.1 out=49.5
bedrock us.openai.gpt-5.6-luna * 2026-07-30 in=0.22 read=0.022 w5=0.275 out=1.32 >272000 in=0.44 read=0.044 w5=0.55 out=1.98
bedrock us.openai.gpt-5.6-luna * - in=1.1 read=0.11 w5=1.375 out=6.6
bedrock us.openai.gpt-5.6-sol * 2026-08-21 in=4.4 read=0.44 w5=5.5 out=22 >272000 in=8.8 read=0.88 w5=11 out=33
bedrock us.openai.gpt-5.6-sol * - in=5.5 read=0.55 w5=6.875 out=33 >272000 in=11 read=1.1 w5=13.75 out=49.5
bedrock us.openai.gpt-5.6-terra * 2026-07-30 in=2.2 read=0.22 w5=2.75 out=13.2 >272000 in=4.4 read=0.44 w5=5.5 out=19.8
bedrock us.openai.gpt-5.6-terra * - in=2.75 read=0.275 w5=3.4375 out=16.5
bedrock us.openai.gpt-6-astra * - in=11 read=1.1 w5=13.75 out=55 >272000 in=22 read=2.2 w5=27.5 out=82.5 @ultrafast in=66 read=6.6 w5=82.5 out=330 @ultrafast>272000 in=132 read=13.2 w5=165 out=495
bedrock us.openai.gpt-6-luna * - in=0.11 read=0.011 w5=0.1375 out=0.55 >272000 in=0.22 read=0.022 w5=0.275 out=0.825
bedrock us.openai.gpt-6-sol * - in=2.2 read=0.22 w5=2.75 out=11 >272000 in=4.4 read=0.44 w5=5.5 out=16.5
bedrock us.openai.gpt-6.1-sol * - in=2.2 read=0.11 w5=2.75 out=11 >272000 in=4.4 read=0.22 w5=5.5 out=16.5 @ultrafast in=13.2 read=0.66 w5=16.5 out=66 @ultrafast>272000 in=26.4 read=1.32 w5=33 out=99
bedrock us.openai.gpt-6.1-terra * - in=1.1 read=0.055 w5=1.375 out=5.5 >272000 in=2.2 read=0.11 w5=2.75 out=8.25
bedrock us.stability.stable-conservative-upscale-v1:0 * - fee:image=0.4
bedrock us.stability.stable-creative-upscale-v1:0 * - fee:image=0.6
bedrock us.stability.stable-fast-upscale-v1:0 * - fee:image=0.03
bedrock us.stability.stable-image-control-sketch-v1:0 * - fee:image=0.07
bedrock us.stability.stable-image-control-structure-v1:0 * - fee:image=0.07
bedrock us.stability.stable-image-erase-object-v1:0 * - fee:image=0.07
bedrock us.stability.stable-image-inpaint-v1:0 * - fee:image=0.07
bedrock us.stability.stable-image-remove-background-v1:0 * - fee:image=0.07
bedrock us.stability.stable-image-search-recolor-v1:0 * - fee:image=0.07
bedrock us.stability.stable-image-search-replace-v1:0 * - fee:image=0.07
bedrock us.stability.stable-image-style-guide-v1:0 * - fee:image=0.07
bedrock us.stability.stable-outpaint-v1:0 * - fee:image=0.06
bedrock us.stability.stable-style-transfer-v1:0 * - fee:image=0.08
bedrock us.twelvelabs.marengo-embed-2-7-v1:0 * - fee:image=0.0001
bedrock us.twelvelabs.marengo-embed-3-0-v1:0 * - fee:image=0.0001
bedrock us.twelvelabs.pegasus-1-2-v1:0 * - out=7.5
bedrock us.twelvelabs.pegasus-1-5-v1:0 * - out=7.5
bedrock us.writer.palmyra-x4-v1:0 * - in=2.5 out=10
bedrock us.writer.palmyra-x5-v1:0 * - in=0.6 out=6
bedrock us.xai.grok-4.6 * - in=2.2 read=0.55 out=6.6 @flex in=1.1 read=0.275 out=3.3 @priority in=3.85 read=0.9625 out=11.55
bedrock us.xai.grok-4.7 * - in=2.2 read=0.55 out=6.6 @flex in=1.1 read=0.275 out=3.3 @priority in=3.85 read=0.9625 out=11.55
bedrock us.zai.glm-5.3 * - in=1.848 read=0.3432 w5=2.31 out=5.808 @batch in=0.924 read=0.1716 w5=1.155 out=2.904 @flex in=0.924 read=0.1716 w5=1.155 out=2.904 @priority in=3.234 read=0.6006 w5=4.0425 out=10.164
bedrock writer.palmyra-vision-7b * - in=0.15 out=0.6 @batch in=0.075 out=0.3 @flex in=0.075 out=0.3 @priority in=0.2625 out=1.05
bedrock writer.palmyra-x4-v1:0 * - in=2.5 out=10
bedrock writer.palmyra-x5-v1:0 * - in=0.6 out=6
bedrock zai.glm-4.7 * - in=0.6 out=2.2 @batch in=0.3 out=1.1 @flex in=0.3 out=1.1 @priority in=1.05 out=3.85
bedrock zai.glm-4.7-flash * - in=0.07 out=0.4 @batch in=0.035 out=0.2 @flex in=0.035 out=0.2 @priority in=0.1225 out=0.7
bedrock zai.glm-5 * - in=1 out=3.2 @batch in=0.5 out=1.6 @priority in=1.75 out=5.6
bedrock_mantle anthropic.claude-haiku-4-5 * - in=1 read=0.1 w5=1.25 w1=2 out=5 @batch in=0.5 out=2.5
bedrock_mantle anthropic.claude-haiku-5-5 - - in=0.11 read=0.011 w5=0.1375 w1=0.22 out=0.55 >100000 in=0.55 read=0.055 w5=0.6875 w1=1.1 out=2.75 search=0.01
bedrock_mantle anthropic.claude-opus-5-5 - - in=4.4 read=0.22 w5=5.5 w1=8.8 out=22 search=0.01
bedrock_mantle anthropic.claude-sonnet-5-5 - - in=2.2 read=0.11 w5=2.75 w1=4.4 out=11 search=0.01
bedrock_mantle deepseek.v3.1 * - in=0.58 out=1.68 @batch in=0.29 out=0.84 @flex in=0.29 out=0.84 @priority in=1.015 out=2.94
bedrock_mantle google.gemma-4-26b-a4b * - in=0.13 out=0.4 @batch in=0.065 out=0.2 @flex in=0.065 out=0.2 @priority in=0.2275 out=0.7
bedrock_mantle google.gemma-4-31b * - in=0.14 out=0.4 @batch in=0.07 out=0.2 @flex in=0.07 out=0.2 @priority in=0.245 out=0.7
bedrock_mantle google.gemma-4-e2b * - in=0.04 out=0.08 @batch in=0.02 out=0.04 @flex in=0.02 out=0.04 @priority in=0.07 out=0.14
bedrock_mantle moonshotai.kimi-k2-thinking - - in=0.6 out=2.5 @batch in=0.3 out=1.25 @flex in=0.3 out=1.25 @priority in=1.05 out=4.38
bedrock_mantle openai.gpt-5.4 - - in=2.75 read=0.275 out=16.5 >272000 in=5.5 read=0.55 out=24.75 search=0.012
bedrock_mantle openai.gpt-5.5 - - in=5.5 read=0.55 out=33 >272000 in=11 read=1.1 out=49.5 search=0.012
bedrock_mantle openai.gpt-5.6-cyber * - in=13.75 read=1.375 w5=17.1875 out=82.5 search=0.012
bedrock_mantle openai.gpt-5.6-luna * - in=0.22 read=0.022 w5=0.275 out=1.32 >272000 in=0.44 read=0.044 w5=0.55 out=1.98 search=0.012
bedrock_mantle openai.gpt-5.6-sol * - in=4.4 read=0.44 w5=5.5 out=22 >272000 in=8.8 read=0.88 w5=11 out=33 search=0.012
bedrock_mantle openai.gpt-5.6-terra * - in=2.2 read=0.22 w5=2.75 out=13.2 >272000 in=4.4 read=0.44 w5=5.5 out=19.8 search=0.012
bedrock_mantle openai.gpt-6-astra * - in=11 read=1.1 w5=13.75 out=55 >272000 in=22 read=2.2 w5=27.5 out=82.5 @ultrafast in=66 read=6.6 w5=82.5 out=330 @ultrafast>272000 in=132 read=13.2 w5=165 out=495 search=0.012
bedrock_mantle openai.gpt-6-luna - - in=0.11 read=0.011 w5=0.1375 out=0.55 >272000 in=0.22 read=0.022 w5=0.275 out=0.825 search=0.012
bedrock_mantle openai.gpt-6-sol - - in=2.2 read=0.22 w5=2.75 out=11 >272000 in=4.4 read=0.44 w5=5.5 out=16.5 search=0.012
bedrock_mantle openai.gpt-6.1-sol * - in=2.2 read=0.11 w5=2.75 out=11 >272000 in=4.4 read=0.22 w5=5.5 out=16.5 @ultrafast in=13.2 read=0.66 w5=16.5 out=66 @ultrafast>272000 in=26.4 read=1.32 w5=33 out=99 search=0.012
bedrock_mantle openai.gpt-6.1-terra * - in=1.1 read=0.055 w5=1.375 out=5.5 >272000 in=2.2 read=0.11 w5=2.75 out=8.25 search=0.012
bedrock_mantle openai.gpt-daybreak-blue-5.6-sol * - in=4.4 read=0.44 w5=5.5 out=22 >272000 in=8.8 read=0.88 w5=11 out=33 search=0.012
bedrock_mantle openai.gpt-oss-120b - - in=0.15 out=0.6 @batch in=0.075 out=0.3 @flex in=0.075 out=0.3 @priority in=0.2625 out=1.05
bedrock_mantle openai.gpt-oss-20b - - in=0.07 out=0.3 @batch in=0.035 out=0.15 @flex in=0.035 out=0.15 @priority in=0.1225 out=0.525
bedrock_mantle openai.gpt-oss-safeguard-120b - - in=0.15 out=0.6 @batch in=0.07 out=0.3 @flex in=0.07 out=0.3 @priority in=0.26 out=1.05
bedrock_mantle openai.gpt-oss-safeguard-20b - - in=0.07 out=0.2 @batch in=0.03 out=0.1 @flex in=0.03 out=0.1 @priority in=0.12 out=0.35
bedrock_mantle qwen.qwen3-235b-a22b-2507 - - in=0.22 out=0.88 @batch in=0.11 out=0.44 @flex in=0.11 out=0.44 @priority in=0.385 out=1.54
bedrock_mantle qwen.qwen3-32b - - in=0.15 out=0.6 @batch in=0.075 out=0.3 @flex in=0.075 out=0.3 @priority in=0.2625 out=1.05
bedrock_mantle qwen.qwen3-coder-30b-a3b-instruct - - in=0.15 out=0.6 @batch in=0.075 out=0.3 @flex in=0.075 out=0.3 @priority in=0.2625 out=1.05
bedrock_mantle qwen.qwen3-coder-480b-a35b-instruct - - in=0.45 out=1.8 @batch in=0.225 out=0.9 @flex in=0.225 out=0.9 @priority in=0.7875 out=3.15
bedrock_mantle qwen.qwen3-next-80b-a3b-instruct - - in=0.14 out=1.2 @batch in=0.07 out=0.6 @flex in=0.07 out=0.6 @priority in=0.26 out=2.1
bedrock_mantle qwen.qwen3-vl-235b-a22b-instruct - - in=0.53 out=2.66 @batch in=0.26 out=1.33 @flex in=0.26 out=1.33 @priority in=0.93 out=4.66
bedrock_mantle us-gov-east-1/nvidia.nemotron-nano-12b-v2 - - in=0.24 out=0.72 @batch in=0.12 out=0.36 @flex in=0.12 out=0.36 @priority in=0.42 out=1.26
bedrock_mantle us-gov-east-1/nvidia.nemotron-nano-3-30b - - in=0.072 out=0.288 @batch in=0.036 out=0.144 @flex in=0.036 out=0.144 @priority in=0.132 out=0.504
bedrock_mantle us-gov-east-1/nvidia.nemotron-nano-9b-v2 - - in=0.072 out=0.276 @batch in=0.036 out=0.144 @flex in=0.036 out=0.144 @priority in=0.132 out=0.48
bedrock_mantle us-gov-east-1/nvidia.nemotron-super-3-120b - - in=0.18 out=0.78 @batch in=0.09 out=0.39 @flex in=0.09 out=0.39 @priority in=0.315 out=1.365
bedrock_mantle us-gov-east-1/openai.gpt-5.4 * - in=3.3 read=0.33 out=19.8
bedrock_mantle us-gov-east-1/openai.gpt-oss-120b * - in=0.18 out=0.72 @batch in=0.09 out=0.36 @flex in=0.09 out=0.36 @priority in=0.315 out=1.26
bedrock_mantle us-gov-east-1/openai.gpt-oss-20b * - in=0.084 out=0.36 @batch in=0.042 out=0.18 @flex in=0.042 out=0.18 @priority in=0.147 out=0.63
bedrock_mantle us-gov-east-1/xai.grok-4.6 * - in=2.64 read=0.66 out=7.92 @flex in=1.32 read=0.33 out=3.96 @priority in=4.62 read=1.155 out=13.86
bedrock_mantle us-gov-east-1/xai.grok-4.7 * - in=2.64 read=0.66 out=7.92 @batch in=1.32 out=3.96 @flex in=1.32 read=0.33 out=3.96 @priority in=4.62 read=1.155 out=13.86
bedrock_mantle us-gov-west-1/anthropic.claude-haiku-5-5 - - in=0.12 read=0.012 w5=0.15 w1=0.24 out=0.6 >100000 in=0.6 read=0.06 w5=0.75 w1=1.2 out=3
bedrock_mantle us-gov-west-1/anthropic.claude-opus-5-5 - - in=4.8 read=0.24 w5=6 w1=9.6 out=24
bedrock_mantle us-gov-west-1/anthropic.claude-sonnet-5-5 - - in=2.4 read=0.12 w5=3 w1=4.8 out=12
bedrock_mantle us-gov-west-1/google.gemma-4-26b-a4b * - in=0.156 out=0.48 @batch in=0.078 out=0.24 @flex in=0.078 out=0.24 @priority in=0.273 out=0.84
bedrock_mantle us-gov-west-1/google.gemma-4-31b * - in=0.168 out=0.48 @batch in=0.084 out=0.24 @flex in=0.084 out=0.24 @priority in=0.294 out=0.84
bedrock_mantle us-gov-west-1/google.gemma-4-e2b * - in=0.048 out=0.096 @batch out=0.048 @flex in=0.024 out=0.048 @priority in=0.084 out=0.168
bedrock_mantle us-gov-west-1/nvidia.nemotron-nano-12b-v2 - - in=0.24 out=0.72 @batch in=0.12 out=0.36 @flex in=0.12 out=0.36 @priority in=0.42 out=1.26
bedrock_mantle us-gov-west-1/nvidia.nemotron-nano-3-30b - - in=0.072 out=0.288 @batch in=0.036 out=0.144 @flex in=0.036 out=0.144 @priority in=0.132 out=0.504
bedrock_mantle us-gov-west-1/nvidia.nemotron-nano-9b-v2 - - in=0.072 out=0.276 @batch in=0.036 out=0.144 @flex in=0.036 out=0.144 @priority in=0.132 out=0.48
bedrock_mantle us-gov-west-1/nvidia.nemotron-super-3-120b - - in=0.18 out=0.78 @batch in=0.09 out=0.39 @flex in=0.09 out=0.39 @priority in=0.315 out=1.365
bedrock_mantle us-gov-west-1/openai.gpt-5.4 * 2026-11-19 in=3.3 read=0.33 out=19.8 search=0.0144
bedrock_mantle us-gov-west-1/openai.gpt-5.4 * - in=3.375 read=0.3375 out=20.25
bedrock_mantle us-gov-west-1/openai.gpt-5.6-luna * 2026-11-19 in=0.264 read=0.0264 w5=0.33 out=1.584 >272000 in=0.528 read=0.0528 w5=0.66 out=2.376 @flex in=0.132 read=0.0132 w5=0.165 out=0.792 @flex>272000 in=0.264 read=0.0264 w5=0.33 out=1.188 @priority in=0.528 read=0.0528 w5=0.66 out=3.168 @priority>272000 in=1.056 read=0.1056 w5=1.32 out=4.752 search=0.0144
bedrock_mantle us-gov-west-1/openai.gpt-5.6-luna * - in=0.27 read=0.027 w5=0.3375 out=1.62 >272000 in=0.54 read=0.054 w5=0.675 out=2.43
bedrock_mantle us-gov-west-1/openai.gpt-5.6-terra * 2026-11-19 in=2.64 read=0.264 w5=3.3 out=15.84 >272000 in=5.28 read=0.528 w5=6.6 out=23.76 @flex in=1.32 read=0.132 w5=1.65 out=7.92 @flex>272000 in=2.64 read=0.264 w5=3.3 out=11.88 @priority in=5.28 read=0.528 w5=6.6 out=31.68 @priority>272000 in=10.56 read=1.056 w5=13.2 out=47.52 search=0.0144
bedrock_mantle us-gov-west-1/openai.gpt-5.6-terra * - in=2.7 read=0.27 w5=3.375 out=16.2 >272000 in=5.4 read=0.54 w5=6.75 out=24.3
bedrock_mantle us-gov-west-1/openai.gpt-oss-120b * - in=0.18 out=0.72 @batch in=0.09 out=0.36 @flex in=0.09 out=0.36 @priority in=0.315 out=1.26
bedrock_mantle us-gov-west-1/openai.gpt-oss-20b * - in=0.084 out=0.36 @batch in=0.042 out=0.18 @flex in=0.042 out=0.18 @priority in=0.147 out=0.63
bedrock_mantle us-gov-west-1/xai.grok-4.3 * - in=1.5 read=0.24 out=3 @batch in=0.75 read=0.12 out=1.5 @flex in=0.75 read=0.12 out=1.5 @priority in=2.625 read=0.42 out=5.25
bedrock_mantle us-gov-west-1/xai.grok-4.6 * - in=2.64 read=0.66 out=7.92 @flex in=1.32 read=0.33 out=3.96 @priority in=4.62 read=1.155 out=13.86
bedrock_mantle us-gov-west-1/xai.grok-4.7 * - in=2.64 read=0.66 out=7.92 @batch in=1.32 out=3.96 @flex in=1.32 read=0.33 out=3.96 @priority in=4.62 read=1.155 out=13.86
bedrock_mantle xai.grok-4.3 * - in=1.25 read=0.2 out=2.5 @batch in=0.625 read=0.1 out=1.25 @flex in=0.625 read=0.1 out=1.25 @priority in=2.1875 read=0.35 out=4.375
bedrock_mantle xai.grok-4.6 * - in=2.2 read=0.55 out=6.6 @flex in=1.1 read=0.275 out=3.3 @priority in=3.85 read=0.9625 out=11.55
bedrock_mantle xai.grok-4.7 * - in=2.2 read=0.55 out=6.6 @batch in=1.1 out=3.3 @flex in=1.1 read=0.275 out=3.3 @priority in=3.85 read=0.9625 out=11.55
bigmodel glm-5.3 - - in=1.142857142857 read=0.285714285714 out=4
bigmodel glm-5.3-flash - - in=0.114285714286 read=0.032857142857 out=0.4
bigmodel glm-5.3-flashx - - in=0.285714285714 read=0.081428571429 out=1
black_forest_labs flux-dev * - fee:image=0.025
black_forest_labs flux-kontext-max * - fee:image=0.08
black_forest_labs flux-kontext-pro * - fee:image=0.04
black_forest_labs flux-pro - - fee:image=0.05
black_forest_labs flux-pro-1.0-expand * - fee:image=0.05
black_forest_labs flux-pro-1.0-fill * - fee:image=0.05
black_forest_labs flux-pro-1.1 * - fee:image=0.04
black_forest_labs flux-pro-1.1-ultra * - fee:image=0.06
cerebras gemma-4-31b - - in=0.99 out=1.49
cerebras gpt-oss-120b - - in=0.35 out=0.75
cerebras llama-3.1-70b * - in=0.6 out=0.6
cerebras llama-3.1-8b - - in=0.1 out=0.1
cerebras llama-3.3-70b - - in=0.85 out=1.2
cerebras llama3.1-70b - - in=0.6 out=0.6 # no longer listed
cerebras llama3.1-8b - - in=0.1 out=0.1
cerebras qwen-3-32b - - in=0.4 out=0.8
cerebras qwen-3.8-27b - - in=0.99 out=1.49
cerebras zai-glm-4.7 * - in=2.25 out=2.75
clf_ai_gateway deepseek-v4-flash - - in=0.176 read=0.005 out=0.528
clf_ai_gateway deepseek-v4-pro - - in=0.528 read=0.017 out=1.584
clf_ai_gateway deepseek-v4.1-flash - - in=0.12 read=0.002 out=0.48
clf_ai_gateway glm-4.7-flash - - in=0.024 out=0.16
clf_ai_gateway glm-5.2 - - in=0.56 read=0.104 out=1.76
clf_ai_gateway glm-5.3 - - in=0.56 read=0.104 out=1.76
clf_ai_gateway glm-5.3-flash - - in=0.06 read=0.012 out=0.2
clf_ai_gateway kimi-k2.6 - - in=0.38 read=0.064 out=1.6
clf_ai_gateway kimi-k2.7-code - - in=0.38 read=0.076 out=1.6
clf_ai_gateway qwen3.8-27b - - in=0.18 read=0.02 out=1.28
cloudflare @cf/ai4bharat/indictrans2-en-indic-1B * - in=0.342 out=0.342
cloudflare @cf/aisingapore/gemma-sea-lion-v4-27b-it * - in=0.351 out=0.555
cloudflare @cf/baai/bge-base-en-v1.5 * - in=0.067
cloudflare @cf/baai/bge-large-en-v1.5 * - in=0.204
cloudflare @cf/baai/bge-m3 * - in=0.012
cloudflare @cf/baai/bge-reranker-base * - in=0.003
cloudflare @cf/baai/bge-small-en-v1.5 * - in=0.02
cloudflare @cf/cloudflare/clairic * - in=0.1 out=0
cloudflare @cf/cloudflare/clef * - in=0.24 out=0
cloudflare @cf/cloudflare/clef-flash * 2026-10-19 in=0.038 # LiteLLM lists the price before
cloudflare @cf/cloudflare/clef-flash * - in=0.09
cloudflare @cf/cloudflare/clef-omni * - in=0.15 out=0
cloudflare @cf/daily-co/phonellm-mini-alpha-2 * - in=0.06 out=0.24
cloudflare @cf/deepseek-ai/deepseek-r1-distill-qwen-32b * - in=0.497 out=4.881
cloudflare @cf/deepseek-ai/deepseek-v4-flash-0731 * - in=0.44 read=0.014 out=1.32
cloudflare @cf/deepseek-ai/deepseek-v4-pro-0813 * - in=1.32 read=0.044 out=3.96
cloudflare @cf/deepseek-ai/deepseek-v4.1-flash-1017 * - in=0.3 read=0.006 out=1.2
cloudflare @cf/google/gemma-3-12b-it * - in=0.345 out=0.556
cloudflare @cf/google/gemma-4-26b-a4b-it * - in=0.1 out=0.3
cloudflare @cf/huggingface/distilbert-sst-2-int8 * - in=0.026
cloudflare @cf/ibm-granite/granite-4.0-h-micro * - in=0.017 out=0.112
cloudflare @cf/meta/llama-2-7b-chat-fp16 * - in=1.923 out=1.923 # genai-prices: in=0.556 out=6.667
cloudflare @cf/meta/llama-2-7b-chat-int8 * - in=1.923 out=1.923
cloudflare @cf/meta/llama-3-8b-instruct * - in=0.282 out=0.827
cloudflare @cf/meta/llama-3-8b-instruct-awq * - in=0.123 out=0.266
cloudflare @cf/meta/llama-3.1-70b-instruct-fp8-fast * - in=0.293 out=2.253
cloudflare @cf/meta/llama-3.1-8b-instruct * - in=0.282 out=0.827
cloudflare @cf/meta/llama-3.1-8b-instruct-awq * - in=0.123 out=0.266
cloudflare @cf/meta/llama-3.1-8b-instruct-fast * - in=0.045 out=0.384
cloudflare @cf/meta/llama-3.1-8b-instruct-fp8 * - in=0.152 out=0.287
cloudflare @cf/meta/llama-3.1-8b-instruct-fp8-fast * - in=0.045 out=0.384
cloudflare @cf/meta/llama-3.2-11b-vision-instruct * - in=0.0485 out=0.676 # genai-prices: in=0.049 out=0.676
cloudflare @cf/meta/llama-3.2-1b-instruct * - in=0.027 out=0.201
cloudflare @cf/meta/llama-3.2-3b-instruct * - in=0.0509 out=0.335 # genai-prices: in=0.051 out=0.335
cloudflare @cf/meta/llama-3.3-70b-instruct-fp8-fast * - in=0.293 out=2.253
cloudflare @cf/meta/llama-4-scout-17b-16e-instruct * - in=0.27 out=0.85
cloudflare @cf/meta/llama-guard-3-8b * - in=0.484 out=0.03
cloudflare @cf/meta/m2m100-1.2b * - in=0.342 out=0.342
cloudflare @cf/mistral/mistral-7b-instruct-v0.1 * - in=1.923 out=1.923 # genai-prices: in=0.11 out=0.19
cloudflare @cf/mistralai/mistral-small-3.1-24b-instruct * - in=0.351 out=0.555
cloudflare @cf/moondream/moondream3.1-9B-A2B * - in=0.3 out=1
cloudflare @cf/moonshotai/kimi-k2.5 * - in=0.6 read=0.1 out=3
cloudflare @cf/moonshotai/kimi-k2.6 * - in=0.95 read=0.16 out=4
cloudflare @cf/moonshotai/kimi-k2.7-code * - in=0.95 read=0.19 out=4
cloudflare @cf/nvidia/nemotron-3-120b-a12b * - in=0.5 out=1.5
cloudflare @cf/openai/gpt-oss-120b * - in=0.35 out=0.75
cloudflare @cf/openai/gpt-oss-20b * - in=0.2 out=0.3
cloudflare @cf/openai/whisper * - fee:second=0.0000075
cloudflare @cf/openai/whisper-large-v3-turbo * - fee:second=0.0000085
cloudflare @cf/pfnet/plamo-embedding-1b * - in=0.019
cloudflare @cf/qwen/qwen2.5-coder-32b-instruct * - in=0.66 out=1
cloudflare @cf/qwen/qwen3-30b-a3b-fp8 * - in=0.0509 out=0.335 # genai-prices: in=0.051 out=0.335
cloudflare @cf/qwen/qwen3-embedding-0.6b * - in=0.012
cloudflare @cf/qwen/qwen3.8-27b * - in=0.45 out=3.2
cloudflare @cf/qwen/qwq-32b * - in=0.66 out=1
cloudflare @cf/zai-org/glm-4.7-flash * - in=0.0605 out=0.4 # genai-prices: in=0.06 out=0.4
cloudflare @cf/zai-org/glm-5.2 * - in=1.4 read=0.26 out=4.4
cloudflare @cf/zai-org/glm-5.3 * - in=1.4 read=0.26 out=4.4
cloudflare @cf/zai-org/glm-5.3-flash * - in=0.15 read=0.03 out=0.5
cloudflare @hf/thebloke/codellama-7b-instruct-awq * - in=1.923 out=1.923
cloudflare clairic * - in=0.1 out=0
cloudflare clef * - in=0.24 out=0
cloudflare clef-flash * 2026-10-19 in=0.038 # LiteLLM lists the price before
cloudflare clef-flash * - in=0.09
cloudflare clef-omni * - in=0.15 out=0
cognition swe-1.6 * - in=0.5 read=0.2 out=2.5
cognition swe-1.7 * - in=0.5 read=0.2 out=2.5
cognition swe-1.7-lightning * - in=2.5 read=1 out=12.5
cohere c4ai-aya-expanse-32b * - in=0.5 out=1.5
cohere c4ai-aya-expanse-8b * - in=0.5 out=1.5
cohere command * - in=1 out=2
cohere command-a * - in=2.5 out=10
cohere command-a-03-2025 * - in=2.5 out=10
cohere command-light * - in=0.3 out=0.6
cohere command-nightly * - in=1 out=2
cohere command-r * - in=0.15 out=0.6
cohere command-r-08-2024 * - in=0.15 out=0.6
cohere command-r-plus * - in=2.5 out=10
cohere command-r-plus-08-2024 * - in=2.5 out=10
cohere command-r7b * - in=0.0375 out=0.15
cohere command-r7b-12-2024 * - in=0.0375 out=0.15
cohere embed-english-light-v3.0 * - in=0.1 out=0
cohere embed-english-v3.0 * - in=0.1 out=0 fee:image=0.0001
cohere embed-multilingual-light-v3.0 * - in=100 out=0
cohere embed-multilingual-v3.0 * - in=0.1 out=0
cohere embed-v4.0 * - in=0.12 out=0 iin=0.47
cohere embed-v5.0-fast * - in=0.08 out=0
cohere embed-v5.0-pro * - in=0.12 out=0
cohere parse-v5.0 * - fee:page=0.0015
cohere rerank-english-v3.0 * - in=0 out=0 fee:search_unit=0.002
cohere rerank-multilingual-v3.0 * - in=0 out=0 fee:search_unit=0.002
cohere rerank-v3.5 * - in=0 out=0 fee:search_unit=0.002
cohere rerank-v4.0-fast * - in=0 out=0 fee:search_unit=0.002
cohere rerank-v4.0-pro * - in=0 out=0 fee:search_unit=0.0025
cohere rerank-v5.0-fast * - in=0.02 out=0
cohere rerank-v5.0-pro * - in=0.05 out=0
coralbricks deepseek-v4.1-flash-fast-fp4 - - in=0.01 read=0 w5=0.09 out=1.2
coralbricks glm-5.3 - - in=1.12 read=0 w5=1.68 out=4.4
coralbricks glm-5.3-fast - - in=1.12 read=0 w5=1.68 out=4.4
coralbricks glm-5.3-fp4 - - in=1.12 read=0 w5=1.68 out=4.4
crusoe Qwen/Qwen3-235B-A22B-Instruct-2507 - - in=3 out=3
crusoe deepseek-ai/DeepSeek-R1-0528 - - in=3 out=7
crusoe deepseek-ai/DeepSeek-V3-0324 - - in=1.5 out=1.5
crusoe google/gemma-3-12b-it - - in=0.1 out=0.1
crusoe meta-llama/Llama-3.3-70B-Instruct - - in=0.2 out=0.2
crusoe moonshotai/Kimi-K2-Thinking - - in=2.5 out=2.5
crusoe openai/gpt-oss-120b - - in=0.8 out=0.8
cursor composer-2.5 * - in=0.5 read=0.2 out=2.5
cursor composer-2.5-fast * - in=3 read=0.5 out=15
cursor grok-4.5 - - in=2 read=0.5 out=6
cursor grok-4.5-fast - - in=4 read=1 out=18
cursor grok-4.6 - - in=2 read=0.5 out=6
cursor grok-4.6-fast - - in=4 read=1 out=12
cursor grok-4.7 - - in=2 read=0.5 out=6 >256000 in=4 read=1 out=12
cursor grok-4.7-fast - - in=4 read=1 out=12 >256000 in=6 read=1.5 out=18
darkbloom gemma-4-26b * - in=0.03 out=0.165
darkbloom gpt-oss-20b - - in=0.0145 out=0.07
dashscope deepseek-v4-flash - - in=0.2 read=0.04 out=0.4
dashscope deepseek-v4-flash-0731 - - in=0.2 read=0.04 out=0.4
dashscope deepseek-v4-pro - - in=2.4 read=0.2 out=4.8
dashscope glm-5.1 - - in=1.4 read=0.26 out=4.4
dashscope glm-5.2 - - in=1.4 read=0.28 out=4.4
dashscope kimi-k2.7-code - - in=0.95 read=0.19 out=4
dashscope qwen-audio-3.0-tts-flash * - fee:character=0.000015
dashscope qwen-audio-3.0-tts-plus * - fee:character=0.00002
dashscope qwen-audio-3.1-tts-flash * - in=0.23 w5=0.2875 out=1.87 @batch in=0.115 out=0.935
dashscope qwen-audio-3.1-tts-plus * - fee:character=0.00003
dashscope qwen-coder * - in=0.3 w5=0.375 out=1.5 @batch in=0.15 out=0.75
dashscope qwen-flash * - in=0.05 w5=0.0625 out=0.4 >256000 in=0.25 w5=0.3125 out=2 @batch in=0.025 out=0.2 @batch>256000 in=0.125 out=1
dashscope qwen-flash-2025-07-28 * - in=0.05 w5=0.0625 out=0.4 >256000 in=0.25 w5=0.3125 out=2 @batch in=0.025 out=0.2 @batch>256000 in=0.125 out=1
dashscope qwen-image-2.0 * - fee:image=0.035
dashscope qwen-image-2.0-pro * - fee:image=0.075
dashscope qwen-image-3.0 * - fee:image=0.03
dashscope qwen-max * - in=1.6 w5=2 out=6.4 @batch in=0.8 out=3.2
dashscope qwen-plus * - in=0.4 w5=0.5 out=1.2 @batch in=0.2 out=0.6
dashscope qwen-plus-2025-01-25 * - in=0.4 w5=0.5 out=1.2 @batch in=0.2 out=0.6
dashscope qwen-plus-2025-04-28 * - in=0.4 w5=0.5 out=1.2 think=4 @batch in=0.2 out=0.6 think=2
dashscope qwen-plus-2025-07-14 * - in=0.4 w5=0.5 out=1.2 think=4 @batch in=0.2 out=0.6 think=2
dashscope qwen-plus-2025-07-28 * - in=0.4 w5=0.5 out=1.2 think=4 >256000 in=1.2 w5=1.5 out=3.6 think=12 @batch in=0.2 out=0.6 think=2 @batch>256000 in=0.6 out=1.8 think=6
dashscope qwen-plus-2025-09-11 * - in=0.4 w5=0.5 out=1.2 think=4 >256000 in=1.2 w5=1.5 out=3.6 think=12 @batch in=0.2 out=0.6 think=2 @batch>256000 in=0.6 out=1.8 think=6
dashscope qwen-plus-latest * - in=0.4 w5=0.5 out=1.2 think=4 >256000 in=1.2 w5=1.5 out=3.6 think=12 @batch in=0.2 out=0.6 think=2 @batch>256000 in=0.6 out=1.8 think=6
dashscope qwen-turbo * - in=0.05 w5=0.0625 out=0.2 think=0.5 @batch in=0.025 out=0.1 think=0.25
dashscope qwen-turbo-2024-11-01 * - in=0.05 w5=0.0625 out=0.2 @batch in=0.025 out=0.1
dashscope qwen-turbo-2025-04-28 * - in=0.05 w5=0.0625 out=0.2 think=0.5 @batch in=0.025 out=0.1 think=0.25
dashscope qwen-turbo-latest * - in=0.05 w5=0.0625 out=0.2 think=0.5 @batch in=0.025 out=0.1 think=0.25
dashscope qwen3-coder-flash * - in=0.3 read=0.08 w5=0.375 out=1.5 >32000 in=0.5 read=0.12 w5=0.625 out=2.5 >128000 in=0.8 read=0.2 w5=1 out=4 >256000 in=1.6 read=0.4 w5=2 out=9.6 @batch in=0.15 out=0.75 @batch>32000 in=0.25 out=1.25 @batch>128000 in=0.4 out=2 @batch>256000 in=0.8 out=4.8
dashscope qwen3-coder-flash-2025-07-28 * - in=0.3 w5=0.375 out=1.5 >32000 in=0.5 w5=0.625 out=2.5 >128000 in=0.8 w5=1 out=4 >256000 in=1.6 w5=2 out=9.6 @batch in=0.15 out=0.75 @batch>32000 in=0.25 out=1.25 @batch>128000 in=0.4 out=2 @batch>256000 in=0.8 out=4.8
dashscope qwen3-coder-plus * - in=1 read=0.1 w5=1.25 out=5 >32000 in=1.8 read=0.18 w5=2.25 out=9 >128000 in=3 read=0.3 w5=3.75 out=15 >256000 in=6 read=0.6 w5=7.5 out=60 @batch in=0.5 out=2.5 @batch>32000 in=0.9 out=4.5 @batch>128000 in=1.5 out=7.5 @batch>256000 in=3 out=30
dashscope qwen3-coder-plus-2025-07-22 * - in=1 w5=1.25 out=5 >32000 in=1.8 w5=2.25 out=9 >128000 in=3 w5=3.75 out=15 >256000 in=6 w5=7.5 out=60 @batch in=0.5 out=2.5 @batch>32000 in=0.9 out=4.5 @batch>128000 in=1.5 out=7.5 @batch>256000 in=3 out=30
dashscope qwen3-max * - in=1.2 w5=1.5 out=6 >32000 in=2.4 w5=3 out=12 >128000 in=3 w5=3.75 out=15 @batch in=0.6 out=3 @batch>32000 in=1.2 out=6 @batch>128000 in=1.5 out=7.5
dashscope qwen3-max-2026-01-23 * - in=1.2 w5=1.5 out=6 >32000 in=2.4 w5=3 out=12 >128000 in=3 w5=3.75 out=15 @batch in=0.6 out=3 @batch>32000 in=1.2 out=6 @batch>128000 in=1.5 out=7.5
dashscope qwen3-max-preview * - in=1.2 w5=1.5 out=6 >32000 in=2.4 w5=3 out=12 >128000 in=3 w5=3.75 out=15 @batch in=0.6 out=3 @batch>32000 in=1.2 out=6 @batch>128000 in=1.5 out=7.5
dashscope qwen3-next-80b-a3b-instruct * - in=0.15 w5=0.1875 out=1.2 @batch in=0.075 out=0.6
dashscope qwen3-next-80b-a3b-thinking * - in=0.15 w5=0.1875 out=1.2 @batch in=0.075 out=0.6
dashscope qwen3-tts-flash * - fee:character=0.00001
dashscope qwen3-vl-235b-a22b-instruct * - in=0.4 w5=0.5 out=1.6 @batch in=0.2 out=0.8
dashscope qwen3-vl-235b-a22b-thinking * - in=0.4 w5=0.5 out=4 @batch in=0.2 out=2
dashscope qwen3-vl-32b-instruct * - in=0.16 w5=0.2 out=0.64 @batch in=0.08 out=0.32
dashscope qwen3-vl-32b-thinking * - in=0.16 w5=0.2 out=2.87 @batch in=0.08 out=1.435
dashscope qwen3-vl-plus * - in=0.2 w5=0.25 out=1.6 >32000 in=0.3 w5=0.375 out=2.4 >128000 in=0.6 w5=0.75 out=4.8 @batch in=0.1 out=0.8 @batch>32000 in=0.15 out=1.2 @batch>128000 in=0.3 out=2.4
dashscope qwen3.5-plus * - in=0.4 w5=0.5 out=2.4 >256000 in=0.5 w5=0.625 out=3 @batch in=0.2 out=1.2 @batch>256000 in=0.25 out=1.5
dashscope qwen3.7-max * - in=2.5 read=0.5 w5=3.125 out=7.5 @batch in=1.25 out=3.75
dashscope qwen3.7-plus * - in=0.4 read=0.08 w5=0.5 out=1.6 >256000 in=1.2 read=0.24 w5=1.5 out=4.8 @batch in=0.2 out=0.8 @batch>256000 in=0.6 out=2.4
dashscope qwen3.8-flash * - in=0.15 read=0.016 w5=0.2 out=0.47 @batch in=0.075 out=0.235
dashscope qwen3.8-max * - in=2 read=0.25 w5=2.5 out=6 @batch in=1 out=3
dashscope qwen3.8-omni-flash * - in=0.15 read=0.016 w5=0.1875 out=0.47 @batch in=0.075 out=0.235
dashscope qwq-plus * - in=0.8 out=2.4
databricks databricks-bge-large-en * - in=0.10003 read=0.10003 w5=0.10003 out=0 # genai-prices: in=0.1
databricks databricks-claude-fable-5 * - in=9.99999 read=1.00002 w5=12.49997 w1=19.99998 out=50.00002
databricks databricks-claude-fable-5-1 * - in=9.99999 read=0.24997 w5=12.49997 w1=19.99998 out=50.00002
databricks databricks-claude-haiku-4-5 * - in=1.00002 read=0.10003 w5=1.24999 w1=1.99997 out=5.00003
databricks databricks-claude-haiku-5-5 * - in=0.10003 read=0.01001 w5=0.12502 w1=0.19999 out=0.50001 >100000 in=0.50001 read=0.04998 w5=0.62503 w1=1.00002 out=2.49998
databricks databricks-claude-opus-4 * - in=15.00002 read=1.50003 w5=18.74999 w1=29.99997 out=75.0001
databricks databricks-claude-opus-4-1 * - in=15.00002 read=1.50003 w5=18.74999 w1=29.99997 out=75.0001
databricks databricks-claude-opus-4-5 * - in=5.00003 read=0.50001 w5=6.25002 w1=9.99999 out=25.00001
databricks databricks-claude-opus-4-6 * - in=5.00003 read=0.50001 w5=6.25002 w1=9.99999 out=25.00001
databricks databricks-claude-opus-4-7 * - in=5.00003 read=0.50001 w5=6.25002 w1=9.99999 out=25.00001
databricks databricks-claude-opus-4-8 * - in=5.00003 read=0.50001 w5=6.25002 w1=9.99999 out=25.00001
databricks databricks-claude-opus-5 * - in=5.00003 read=0.50001 w5=6.25002 w1=9.99999 out=25.00001
databricks databricks-claude-opus-5-5 * - in=4.00001 read=0.19999 w5=5.00003 w1=8.00002 out=19.99998
databricks databricks-claude-sonnet-4 * - in=2.99999 read=0.30002 w5=3.74997 out=15.00002
databricks databricks-claude-sonnet-4-1 * - in=2.99999 read=0.30002 w5=3.74997 out=15.00002
databricks databricks-claude-sonnet-4-5 * - in=2.99999 read=0.30002 w5=3.74997 w1=5.99998 out=15.00002
databricks databricks-claude-sonnet-4-6 * - in=2.99999 read=0.30002 w5=3.74997 w1=5.99998 out=15.00002
databricks databricks-claude-sonnet-5 * 2026-11-19 in=1.99997 read=0.19999 w5=2.49998 w1=4.00001 out=9.99999
databricks databricks-claude-sonnet-5 * - in=2.99999 read=0.30002 w5=3.74997 out=15.00002
databricks databricks-claude-sonnet-5-5 * - in=1.99997 read=0.10003 w5=2.49998 w1=4.00001 out=9.99999
databricks databricks-deepseek-v4-1-flash * - in=0.30002 read=0.03003 w5=0.30002 out=1.20001 @priority in=0.525 read=0.0525 w5=0.525 out=2.1 # genai-prices: in=0.3 read=0.03 out=1.2
databricks databricks-deepseek-v4-1-flash-1017 * - in=0.30002 read=0.007 w5=0.30002 out=1.20001
databricks databricks-deepseek-v4-flash-0731 * - in=0.14 read=0.028 w5=0.14 out=0.28
databricks databricks-deepseek-v4-pro-0813 * - in=1.31999 read=0.13202 w5=1.31999 out=3.95997 # genai-prices: in=1.32 read=0.132 out=3.96
databricks databricks-gemini-2-5-flash * - in=0.30002 read=0.030002 w5=0.30002 out=2.49998
databricks databricks-gemini-2-5-flash-lite * - in=0.12502 read=0.01253 w5=0.12502 out=0.50001 ain=0.37499 aread=0.03752 iin=0.12502
databricks databricks-gemini-2-5-pro * - in=1.24999 read=0.124999 w5=1.24999 out=9.99999
databricks databricks-gemini-3-1-flash-image * - in=0.62503 read=0.62503 w5=0.62503 out=3.74997 iin=0.62503 iout=75.0001
databricks databricks-gemini-3-1-flash-lite * - in=0.31248 read=0.03122 w5=0.31248 out=1.87502 ain=0.62503 aread=0.06251 iin=0.31248 @priority in=0.56252 read=0.05628 w5=0.56252 out=3.37498 ain=1.12497 aread=0.11249
databricks databricks-gemini-3-1-flash-lite-image * - in=0.31248 read=0.31248 w5=0.31248 out=1.87502 iin=0.31248 iout=37.49998
databricks databricks-gemini-3-1-pro * - in=2.49998 read=0.24997 w5=2.49998 out=15.00002 >200000 in=5.00003 read=0.50001 out=22.5 @priority in=4.50002 read=0.45003 w5=4.50002 out=26.99998 @priority>200000 in=8.99997 read=0.89999 out=40.49997
databricks databricks-gemini-3-5-flash * - in=1.87502 read=0.18753 w5=1.87502 out=11.24998 @priority in=3.37498 read=0.33747 w5=3.37498 out=20.25002
databricks databricks-gemini-3-5-flash-lite * - in=0.37499 read=0.03752 w5=0.37499 out=3.12501 @priority in=0.67501 read=0.06748 w5=0.67501 out=5.62499
databricks databricks-gemini-3-6-flash * 2026-11-19 in=0.74998 read=0.07497 w5=0.74998 out=3.74997 @priority in=1.35002 read=0.13503 w5=1.35002 out=6.75003
databricks databricks-gemini-3-6-flash * - in=1.87502 read=0.18753 w5=1.87502 out=9.37503
databricks databricks-gemini-3-7-flash * - in=0.74998 read=0.07497 w5=0.74998 out=3.74997 @priority in=1.35002 read=0.13503 w5=1.35002 out=6.75003
databricks databricks-gemini-3-8-flash * - in=0.74998 read=0.07497 w5=0.74998 out=3.74997 @priority in=1.35002 read=0.13503 w5=1.35002 out=6.75003
databricks databricks-gemini-3-flash * - in=0.62503 read=0.06251 w5=0.62503 out=3.74997 ain=1.24999 aread=0.12502 iin=0.62503 @priority in=1.12497 read=0.11249 w5=1.12497 out=6.75003 ain=2.25001 aread=0.22498
databricks databricks-gemini-3-pro * - in=2.49998 read=0.24997 w5=2.49998 out=15.00002
databricks databricks-gemini-3-pro-image * - in=2.49998 read=2.49998 w5=2.49998 out=15.00002 iin=2.49998 iout=150.0002
databricks databricks-gemini-4-argon * - in=2.49998 read=0.12502 w5=2.49998 out=12.49997 @priority in=4.50002 read=0.22498 w5=4.50002 out=22.50003
databricks databricks-gemma-3-12b * - in=0.15001 read=0.15001 w5=0.15001 out=0.50001 # genai-prices: in=0.15 out=0.5
databricks databricks-glm-5-2 * - in=1.4 read=0.25998 w5=1.4 out=4.39999 @priority in=2.45 read=0.455 w5=2.45 out=7.7 # genai-prices: in=1.4 read=0.26 out=4.4
databricks databricks-glm-5-3 * - in=1.4 read=0.25998 w5=1.4 out=4.39999 @priority in=2.45 read=0.455 w5=2.45 out=7.7 # genai-prices: in=1.4 read=0.26 out=4.4
databricks databricks-glm-5-3-flash * - in=0.15001 read=0.03003 w5=0.15001 out=0.50001 @priority in=0.2625 read=0.0525 w5=0.2625 out=0.875 # genai-prices: in=0.15 read=0.03 out=0.5
databricks databricks-gpt-5 * - in=1.24999 read=0.12502 w5=1.24999 out=9.99999 @priority in=2.49998 read=0.24997 w5=2.49998 out=19.99998
databricks databricks-gpt-5-1 * - in=1.24999 read=0.12502 w5=1.24999 out=9.99999 @priority in=2.49998 read=0.24997 w5=2.49998 out=19.99998
databricks databricks-gpt-5-2 * - in=1.75 read=0.175 w5=1.75 out=14 @priority in=3.5 read=0.35 w5=3.5 out=28
databricks databricks-gpt-5-3-codex * - in=1.75 read=0.175 w5=1.75 out=14 @priority in=3.5 read=0.35 w5=3.5 out=28
databricks databricks-gpt-5-4 * - in=2.49998 read=0.24997 w5=2.49998 out=15.00002 >272000 in=5.00003 read=0.50001 out=22.5 @priority in=5.00003 read=0.50001 w5=5.00003 out=29.99997 @priority>272000 in=5.00003 read=0.50001 out=29.99997
databricks databricks-gpt-5-4-mini * - in=0.74998 read=0.07497 w5=0.74998 out=4.50002 @priority in=1.50003 read=0.15001 w5=1.50003 out=8.99997
databricks databricks-gpt-5-4-nano * - in=0.19999 read=0.02002 w5=0.19999 out=1.24999
databricks databricks-gpt-5-4-pro * - in=29.99997 read=29.99997 w5=29.99997 out=180.0001 >272000 in=60 out=270
databricks databricks-gpt-5-5 * - in=5.00003 read=0.50001 w5=5.00003 out=29.99997 >272000 in=9.99999 read=1.00002 out=45 @priority in=12.49997 read=1.24999 w5=12.49997 out=75.0001 @priority>272000 in=12.49997 read=1.24999 out=75.0001
databricks databricks-gpt-5-5-pro * - in=29.99997 read=29.99997 w5=29.99997 out=180.0001 >272000 in=60 out=270
databricks databricks-gpt-5-6-luna * 2026-11-19 in=0.19999 read=0.02002 w5=0.24997 out=1.20001 >272000 in=0.39998 read=0.03997 w5=0.50001 out=1.79998 @priority in=0.39998 read=0.03997 w5=0.50001 out=2.40002 @priority>272000 in=0.80003 read=0.08001 w5=1.00002 out=3.60003
databricks databricks-gpt-5-6-luna * - in=1.00002 read=0.10003 w5=1.24999 out=5.99998
databricks databricks-gpt-5-6-sol * - in=4.00001 read=0.39998 w5=5.00003 out=19.99998 >272000 in=8.00002 read=0.80003 w5=9.99999 out=30 @priority in=8.00002 read=0.80003 w5=9.99999 out=40.00003 @priority>272000 in=15.99997 read=1.59999 w5=19.99998 out=60.00001
databricks databricks-gpt-5-6-terra * 2026-11-19 in=1.99997 read=0.19999 w5=2.49998 out=12.00003 >272000 in=4.00001 read=0.39998 w5=5.00003 out=18 @priority in=4.00001 read=0.39998 w5=5.00003 out=23.99999 @priority>272000 in=8.00002 read=0.80003 w5=9.99999 out=36.00002
databricks databricks-gpt-5-6-terra * - in=2.49998 read=0.24997 w5=3.12501 out=15.00002
databricks databricks-gpt-5-mini * - in=0.24997 read=0.02499 w5=0.24997 out=1.99997 @priority in=0.45003 read=0.04501 w5=0.45003 out=3.60003
databricks databricks-gpt-5-nano * - in=0.04998 read=0.00497 w5=0.04998 out=0.39998
databricks databricks-gpt-6-1-sol * - in=1.99997 read=0.10003 w5=2.49998 out=9.99999 >272000 in=4.00001 read=0.19999 w5=5.00003 out=15 @priority in=4.00001 read=0.19999 w5=5.00003 out=19.9997 @priority>272000 in=8.00002 read=0.39998 w5=9.99999 out=29.9999
databricks databricks-gpt-6-1-terra * - in=1.00002 read=0.04998 w5=1.24999 out=5.00003 >272000 in=1.99997 read=0.10003 w5=2.49998 out=7.50001 @priority in=1.99997 read=0.10003 w5=2.49998 out=9.99999 @priority>272000 in=4.00001 read=0.19999 w5=5.00003 out=15.00002
databricks databricks-gpt-6-astra * - in=9.99999 read=1.00002 w5=12.49997 out=50.00002 >272000 in=20 read=1.99997 w5=25 out=75.0001 @priority in=19.99998 read=1.99997 w5=25.00001 out=99.9999 @priority>272000 in=40.00003 read=4.00001 w5=50.00002 out=150.0002
databricks databricks-gpt-6-luna * - in=0.10003 read=0.01001 w5=0.12502 out=0.50001 >272000 in=0.19999 read=0.02002 w5=0.24997 out=0.7497 @priority in=0.19999 read=0.02002 w5=0.24997 out=1.0003 @priority>272000 in=0.39998 read=0.03997 w5=0.50001 out=1.5001
databricks databricks-gpt-6-sol * - in=1.99997 read=0.19999 w5=2.49998 out=9.99999 >272000 in=4.00001 read=0.39998 w5=5.00003 out=15.0003 @priority in=4.00001 read=0.39998 w5=5.00003 out=19.9997 @priority>272000 in=8.00002 read=0.80003 w5=9.99999 out=29.9999
databricks databricks-gpt-image-1 * - in=5.00003 read=1.24999 w5=5.00003 out=40.00003 iin=9.99999 iout=40.00003
databricks databricks-gpt-image-1-5 * - in=5.00003 read=1.24999 w5=5.00003 out=9.99999 iin=8.00002 iout=32.00001
databricks databricks-gpt-image-1-mini * - in=1.99997 read=0.19999 w5=1.99997 out=8.00002 iin=2.49998 iout=8.00002
databricks databricks-gpt-image-2 * - in=5.00003 read=1.24999 w5=5.00003 out=29.99997 iin=8.00002 iout=29.99997
databricks databricks-gpt-oss-120b * - in=0.15001 read=0.15001 w5=0.15001 out=0.59997 # genai-prices: in=0.15 out=0.6
databricks databricks-gpt-oss-20b * - in=0.07 read=0.07 w5=0.07 out=0.30002 # genai-prices: in=0.07 out=0.3
databricks databricks-grok-4-6 * - in=2.49998 read=0.62503 w5=2.49998 out=7.50001
databricks databricks-grok-4-7 * - in=2.49998 read=0.62503 w5=2.49998 out=7.50001
databricks databricks-gte-large-en * - in=0.12999 read=0.12999 w5=0.12999 out=0 # genai-prices: in=0.13
databricks databricks-inkling * - in=1.00002 read=0.17003 w5=1.00002 out=4.04999 # genai-prices: in=1 read=0.17 out=4.05
databricks databricks-kimi-k2-7 * - in=0.94997 read=0.18998 w5=0.94997 out=4.00001
databricks databricks-kimi-k2-7-code * - in=0.95 read=0.19 out=4
databricks databricks-kimi-k3 * - in=2.99999 read=0.30002 w5=2.99999 out=15.00002 @priority in=5.25 read=0.525 w5=5.25 out=26.25 # genai-prices: in=3 read=0.3 out=15
databricks databricks-kimi-k3-1-pro * - in=1.99997 read=0.19999 w5=1.99997 out=9.99999
databricks databricks-llama-4-maverick * - in=0.50001 read=0.50001 w5=0.50001 out=1.50003 # genai-prices: in=0.5 out=1.5
databricks databricks-meta-llama-3-1-8b-instruct * - in=0.15001 read=0.15001 w5=0.15001 out=0.45003 # genai-prices: in=0.15 out=0.45
databricks databricks-meta-llama-3-3-70b-instruct * - in=0.50001 read=0.50001 w5=0.50001 out=1.50003 # genai-prices: in=0.5 out=1.5
databricks databricks-openjev-qwen35-4b * - in=0.042 read=0.042 w5=0.042 out=0
databricks databricks-qwen3-embedding-0-6b * - in=0.02002 read=0.02002 w5=0.02002 out=0 # genai-prices: in=0.02
databricks databricks-qwen3-next-80b-a3b-instruct * - in=0.15001 read=0.15001 w5=0.15001 out=1.20001 # genai-prices: in=0.15 out=1.2
databricks databricks-qwen35-122b-a10b * - in=0.22001 read=0.22001 w5=0.22001 out=2.20003 @priority in=0.385 read=0.385 w5=0.385 out=3.85 # genai-prices: in=0.22 out=2.2
databricks databricks-typesafeai-jev-1-14-0 * - in=0.042 read=0.042 w5=0.042 out=0
databricks system.ai.bge-large-en * - in=0.10003 read=0.10003 w5=0.10003 out=0 # genai-prices: in=0.1
databricks system.ai.deepseek-v4-1-flash * - in=0.30002 read=0.03003 w5=0.30002 out=1.20001 @priority in=0.525 read=0.0525 w5=0.525 out=2.1 # genai-prices: in=0.3 read=0.03 out=1.2
databricks system.ai.deepseek-v4-flash-0731 * - in=0.14 read=0.028 w5=0.14 out=0.28
databricks system.ai.deepseek-v4-pro-0813 * - in=1.31999 read=0.13202 w5=1.31999 out=3.95997 # genai-prices: in=1.32 read=0.132 out=3.96
databricks system.ai.gemma-3-12b * - in=0.15001 read=0.15001 w5=0.15001 out=0.50001 # genai-prices: in=0.15 out=0.5
databricks system.ai.glm-5-2 * - in=1.4 read=0.25998 w5=1.4 out=4.39999 @priority in=2.45 read=0.455 w5=2.45 out=7.7 # genai-prices: in=1.4 read=0.26 out=4.4
databricks system.ai.glm-5-3 * - in=1.4 read=0.25998 w5=1.4 out=4.39999 @priority in=2.45 read=0.455 w5=2.45 out=7.7 # genai-prices: in=1.4 read=0.26 out=4.4
databricks system.ai.glm-5-3-flash * - in=0.15001 read=0.03003 w5=0.15001 out=0.50001 @priority in=0.2625 read=0.0525 w5=0.2625 out=0.875 # genai-prices: in=0.15 read=0.03 out=0.5
databricks system.ai.gpt-oss-120b * - in=0.15001 read=0.15001 w5=0.15001 out=0.59997 # genai-prices: in=0.15 out=0.6
databricks system.ai.gpt-oss-20b * - in=0.07 read=0.07 w5=0.07 out=0.30002 # genai-prices: in=0.07 out=0.3
databricks system.ai.gte-large-en * - in=0.12999 read=0.12999 w5=0.12999 out=0 # genai-prices: in=0.13
databricks system.ai.inkling * - in=1.00002 read=0.17003 w5=1.00002 out=4.04999 # genai-prices: in=1 read=0.17 out=4.05
databricks system.ai.kimi-k2-7-code * - in=0.95 read=0.19 out=4
databricks system.ai.kimi-k3 * - in=2.99999 read=0.30002 w5=2.99999 out=15.00002 @priority in=5.25 read=0.525 w5=5.25 out=26.25 # genai-prices: in=3 read=0.3 out=15
databricks system.ai.llama-4-maverick * - in=0.50001 read=0.50001 w5=0.50001 out=1.50003 # genai-prices: in=0.5 out=1.5
databricks system.ai.meta-llama-3-1-8b-instruct * - in=0.15001 read=0.15001 w5=0.15001 out=0.45003 # genai-prices: in=0.15 out=0.45
databricks system.ai.meta-llama-3-3-70b-instruct * - in=0.50001 read=0.50001 w5=0.50001 out=1.50003 # genai-prices: in=0.5 out=1.5
databricks system.ai.qwen3-embedding-0-6b * - in=0.02002 read=0.02002 w5=0.02002 out=0 # genai-prices: in=0.02
databricks system.ai.qwen3-next-80b-a3b-instruct * - in=0.15001 read=0.15001 w5=0.15001 out=1.20001 # genai-prices: in=0.15 out=1.2
databricks system.ai.qwen35-122b-a10b * - in=0.22001 read=0.22001 w5=0.22001 out=2.20003 @priority in=0.385 read=0.385 w5=0.385 out=3.85 # genai-prices: in=0.22 out=2.2
deepgram base * - fee:second=0.00020833
deepgram base-conversationalai * - fee:second=0.00020833
deepgram base-finance * - fee:second=0.00020833
deepgram base-general * - fee:second=0.00020833
deepgram base-meeting * - fee:second=0.00020833
deepgram base-phonecall * - fee:second=0.00020833
deepgram base-video * - fee:second=0.00020833
deepgram base-voicemail * - fee:second=0.00020833
deepgram enhanced * - fee:second=0.00024167
deepgram enhanced-finance * - fee:second=0.00024167
deepgram enhanced-general * - fee:second=0.00024167
deepgram enhanced-meeting * - fee:second=0.00024167
deepgram enhanced-phonecall * - fee:second=0.00024167
deepgram nova * - fee:second=0.00007167
deepgram nova-2 * - fee:second=0.00007167
deepgram nova-2-atc * - fee:second=0.00007167
deepgram nova-2-automotive * - fee:second=0.00007167
deepgram nova-2-conversationalai * - fee:second=0.00007167
deepgram nova-2-drivethru * - fee:second=0.00007167
deepgram nova-2-finance * - fee:second=0.00007167
deepgram nova-2-general * - fee:second=0.00007167
deepgram nova-2-meeting * - fee:second=0.00007167
deepgram nova-2-phonecall * - fee:second=0.00007167
deepgram nova-2-video * - fee:second=0.00007167
deepgram nova-2-voicemail * - fee:second=0.00007167
deepgram nova-3 * - fee:second=0.00007167
deepgram nova-3-general * - fee:second=0.00007167
deepgram nova-3-medical * - fee:second=0.00008667
deepgram nova-general * - fee:second=0.00007167
deepgram nova-phonecall * - fee:second=0.00007167
deepgram streaming/detect_entities * - fee:second=0.00002833
deepgram streaming/diarize * - fee:second=0.00003333
deepgram streaming/keyterm * - fee:second=0.00002167
deepgram streaming/nova-3 * - fee:second=0.00012833
deepgram streaming/nova-3-medical * - fee:second=0.00012833
deepgram streaming/nova-3-multilingual * - fee:second=0.00015333
deepgram streaming/redact * - fee:second=0.00003333
deepgram whisper - - fee:second=0.0001
deepgram whisper-base * - fee:second=0.0001
deepgram whisper-large * - fee:second=0.0001
deepgram whisper-medium * - fee:second=0.0001
deepgram whisper-small * - fee:second=0.0001
deepgram whisper-tiny * - fee:second=0.0001
deepinfra ByteDance/Seed-1.8 * - in=0.25 read=0.05 out=2
deepinfra ByteDance/Seed-2.0-code * - in=0.5 read=0.1 out=3
deepinfra ByteDance/Seed-2.0-mini * - in=0.1 read=0.02 out=0.4
deepinfra ByteDance/Seed-2.0-pro * - in=0.5 read=0.1 out=3
deepinfra Gryphe/MythoMax-L2-13b - - in=0.4 out=0.4
deepinfra MiniMaxAI/MiniMax-M2.7 - - in=0.25 read=0.05 out=1
deepinfra MiniMaxAI/MiniMax-M2.7-Turbo * - in=0.38 read=0.07 out=1.7
deepinfra MiniMaxAI/MiniMax-M3 - - in=0.28 read=0.056 out=1.1
deepinfra NousResearch/Hermes-3-Llama-3.1-405B - - in=1 out=1
deepinfra NousResearch/Hermes-3-Llama-3.1-70B - - in=0.7 out=0.7
deepinfra Qwen/QwQ-32B - - in=0.15 out=0.4
deepinfra Qwen/Qwen2.5-72B-Instruct - - in=0.36 out=0.4
deepinfra Qwen/Qwen2.5-7B-Instruct - - in=0.04 out=0.1
deepinfra Qwen/Qwen2.5-VL-32B-Instruct * - in=0.2 out=0.6
deepinfra Qwen/Qwen3-14B - - in=0.12 out=0.24
deepinfra Qwen/Qwen3-235B-A22B - - in=0.18 out=0.54
deepinfra Qwen/Qwen3-235B-A22B-Instruct-2507 - - in=0.09 out=0.55
deepinfra Qwen/Qwen3-235B-A22B-Thinking-2507 - - in=0.3 out=2.9
deepinfra Qwen/Qwen3-30B-A3B - - in=0.12 out=0.5
deepinfra Qwen/Qwen3-32B - - in=0.08 out=0.28
deepinfra Qwen/Qwen3-Coder-480B-A35B-Instruct - - in=0.4 out=1.6
deepinfra Qwen/Qwen3-Coder-480B-A35B-Instruct-Turbo * - in=0.3 read=0.1 out=1
deepinfra Qwen/Qwen3-Max * - in=1.2 read=0.24 out=6
deepinfra Qwen/Qwen3-Max-Thinking * - in=1.2 read=0.24 out=6
deepinfra Qwen/Qwen3-Next-80B-A3B-Instruct - - in=0.09 out=1.1
deepinfra Qwen/Qwen3-Next-80B-A3B-Thinking - - in=0.14 out=1.4
deepinfra Qwen/Qwen3-VL-235B-A22B-Instruct - - in=0.2 read=0.11 out=0.88
deepinfra Qwen/Qwen3-VL-30B-A3B-Instruct - - in=0.15 out=0.6
deepinfra Qwen/Qwen3.5-122B-A10B - - in=0.29 out=2.4
deepinfra Qwen/Qwen3.5-27B - - in=0.26 out=2.6
deepinfra Qwen/Qwen3.5-35B-A3B - - in=0.14 read=0.05 out=1
deepinfra Qwen/Qwen3.5-397B-A17B - - in=0.45 read=0.22 out=3
deepinfra Qwen/Qwen3.5-9B - - in=0.1 out=0.15
deepinfra Qwen/Qwen3.6-27B - - in=0.32 out=3.2
deepinfra Qwen/Qwen3.6-35B-A3B - - in=0.1 out=0.95
deepinfra Qwen/Qwen3.7-Max - - in=2.5 read=0.5 out=7.5
deepinfra Qwen/Qwen3.8-2.4T-A95B - - in=2 read=0.2 out=6
deepinfra Qwen/Qwen3.8-27B - - in=0.4 read=0.04 out=3
deepinfra Qwen/Qwen3.8-Max - - in=1.65 read=0.206 out=4.951
deepinfra Sao10K/L3-8B-Lunaris-v1-Turbo * - in=0.04 out=0.05
deepinfra Sao10K/L3.1-70B-Euryale-v2.2 * - in=0.85 out=0.85
deepinfra Sao10K/L3.3-70B-Euryale-v2.3 * - in=0.65 out=0.75
deepinfra XiaomiMiMo/MiMo-V2.5 - - in=0.4 read=0.08 out=2
deepinfra XiaomiMiMo/MiMo-V2.5-Pro - - in=1 read=0.2 out=3
deepinfra allenai/olmOCR-7B-0725-FP8 * - in=0.27 out=1.5
deepinfra anthropic/claude-3-7-sonnet-latest - - in=3.3 read=0.33 out=16.5
deepinfra anthropic/claude-4-opus - - in=16.5 out=82.5
deepinfra anthropic/claude-4-sonnet - - in=3.3 out=16.5
deepinfra anthropic/claude-fable-5 - - in=10 out=50
deepinfra anthropic/claude-haiku-4-5 - - in=1 out=5
deepinfra anthropic/claude-opus-4-7 - - in=5 out=25
deepinfra anthropic/claude-opus-4-8 - - in=5 out=25
deepinfra anthropic/claude-opus-5 - - in=5 out=25
deepinfra anthropic/claude-sonnet-4-6 - - in=3 out=15
deepinfra anthropic/claude-sonnet-5 - - in=2 out=10
deepinfra deepseek-ai/DeepSeek-R1 - - in=0.7 out=2.4
deepinfra deepseek-ai/DeepSeek-R1-0528 - 2026-11-19 in=0.5 read=0.35 out=2.15
deepinfra deepseek-ai/DeepSeek-R1-0528 - - in=0.5 read=0.4 out=2.15
deepinfra deepseek-ai/DeepSeek-R1-0528-Turbo - - in=1 out=3
deepinfra deepseek-ai/DeepSeek-R1-Distill-Llama-70B - - in=0.2 out=0.6
deepinfra deepseek-ai/DeepSeek-R1-Distill-Qwen-32B - - in=0.27 out=0.27
deepinfra deepseek-ai/DeepSeek-R1-Turbo - - in=1 out=3
deepinfra deepseek-ai/DeepSeek-V3 - - in=0.32 out=0.89
deepinfra deepseek-ai/DeepSeek-V3-0324 - - in=0.24 read=0.135 out=0.9
deepinfra deepseek-ai/DeepSeek-V3.1 - 2026-11-19 in=0.25 read=0.13 out=0.95
deepinfra deepseek-ai/DeepSeek-V3.1 - - in=0.25 read=0.216 out=0.95
deepinfra deepseek-ai/DeepSeek-V3.1-Terminus - - in=0.27 read=0.216 out=1
deepinfra deepseek-ai/DeepSeek-V3.2 - - in=0.26 read=0.13 out=0.38
deepinfra deepseek-ai/DeepSeek-V4-Flash - - in=0.09 read=0.018 out=0.18
deepinfra deepseek-ai/DeepSeek-V4-Flash-0731 - 2026-11-19 in=0.06 read=0.015 out=0.18
deepinfra deepseek-ai/DeepSeek-V4-Flash-0731 - - in=0.08 read=0.016 out=0.18
deepinfra deepseek-ai/DeepSeek-V4-Pro - - in=1.3 read=0.1 out=2.6
deepinfra deepseek-ai/DeepSeek-V4-Pro-0813 - - in=1.3 read=0.1 out=2.6
deepinfra deepseek-ai/DeepSeek-V4.1-Flash - - in=0.14 read=0.0042 out=0.42
deepinfra deepseek-ai/DeepSeek-V4.1-Flash-1017 - - in=0.14 read=0.0042 out=0.42
deepinfra google/gemini-2.5-flash - - in=0.3 out=2.5
deepinfra google/gemini-2.5-pro - - in=1.25 out=10
deepinfra google/gemini-3.1-flash-lite - - in=0.25 out=1.5
deepinfra google/gemini-3.1-pro - - in=2 out=12
deepinfra google/gemini-3.5-flash - - in=1.5 out=9
deepinfra google/gemini-3.7-flash - - in=0.75 out=3.75
deepinfra google/gemma-3-12b-it - - in=0.05 out=0.15
deepinfra google/gemma-3-27b-it - - in=0.08 out=0.16
deepinfra google/gemma-3-4b-it - - in=0.05 out=0.1
deepinfra google/gemma-4-26B-A4B-it - - in=0.07 out=0.34
deepinfra google/gemma-4-31B-it - 2026-11-19 in=0.2 out=0.4
deepinfra google/gemma-4-31B-it - - in=0.13 out=0.38
deepinfra google/gemma-4-31B-it-Ultra - - in=0.27 out=0.76
deepinfra google/gemma-4-31B-it-turbo - - in=0.09 read=0.05 out=0.34
deepinfra google/gemma-4-E4B-it - - in=0.02 out=0.1
deepinfra inclusionAI/Ling-3.0-flash - - in=0.06 read=0.012 out=0.18
deepinfra meta-llama/Llama-3.2-11B-Vision-Instruct - - in=0.049 out=0.049
deepinfra meta-llama/Llama-3.2-3B-Instruct - - in=0.02 out=0.02
deepinfra meta-llama/Llama-3.3-70B-Instruct - - in=0.23 out=0.4
deepinfra meta-llama/Llama-3.3-70B-Instruct-Turbo - - in=0.1 out=0.32
deepinfra meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8 - - in=0.2 out=0.8
deepinfra meta-llama/Llama-4-Scout-17B-16E-Instruct - - in=0.1 out=0.3
deepinfra meta-llama/Llama-Guard-3-8B - - in=0.055 out=0.055
deepinfra meta-llama/Llama-Guard-4-12B - - in=0.18 out=0.18
deepinfra meta-llama/Meta-Llama-3-8B-Instruct - - in=0.03 out=0.06
deepinfra meta-llama/Meta-Llama-3.1-70B-Instruct - - in=0.4 out=0.4
deepinfra meta-llama/Meta-Llama-3.1-70B-Instruct-Turbo - - in=0.4 out=0.4
deepinfra meta-llama/Meta-Llama-3.1-8B-Instruct - - in=0.03 out=0.05
deepinfra meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo - - in=0.02 out=0.04
deepinfra meta-models/Muse-Glimmer-30B - - in=0.3 read=0.04 out=1.2
deepinfra microsoft/WizardLM-2-8x22B - - in=0.48 out=0.48
deepinfra microsoft/phi-4 * - in=0.07 out=0.14
deepinfra mistralai/Mistral-Nemo-Instruct-2407 - - in=0.019 out=0.03
deepinfra mistralai/Mistral-Small-24B-Instruct-2501 - - in=0.05 out=0.08
deepinfra mistralai/Mistral-Small-3.2-24B-Instruct-2506 * - in=0.075 out=0.2
deepinfra mistralai/Mixtral-8x7B-Instruct-v0.1 - - in=0.4 out=0.4
deepinfra moonshotai/Kimi-K2-Instruct - - in=0.5 out=2
deepinfra moonshotai/Kimi-K2-Instruct-0905 - - in=0.5 read=0.4 out=2
deepinfra moonshotai/Kimi-K2.5 - - in=0.45 read=0.07 out=2.25
deepinfra moonshotai/Kimi-K2.6 - - in=0.75 read=0.15 out=3.5
deepinfra moonshotai/Kimi-K2.7-Code - - in=0.68 read=0.136 out=3.4
deepinfra moonshotai/Kimi-K3 - - in=2.85 read=0.285 out=14.25
deepinfra nvidia/Llama-3.1-Nemotron-70B-Instruct * - in=0.6 out=0.6
deepinfra nvidia/Llama-3.3-Nemotron-Super-49B-v1.5 * - in=0.1 out=0.4
deepinfra nvidia/NVIDIA-Nemotron-3-Super-120B-A12B * - in=0.085 out=0.4
deepinfra nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B - - in=0.5 read=0.1 out=2.2
deepinfra nvidia/NVIDIA-Nemotron-3.5-Lightning * - in=0.08 read=0.04 out=0.2
deepinfra nvidia/NVIDIA-Nemotron-Nano-9B-v2 - - in=0.04 out=0.16
deepinfra nvidia/Nemotron-3-Nano-30B-A3B * - in=0.05 read=0.025 out=0.2
deepinfra nvidia/Nemotron-Content-Safety-3.5 * - in=0.2 out=0.2
deepinfra openai/gpt-oss-120b - - in=0.037 out=0.17
deepinfra openai/gpt-oss-120b-Turbo - - in=0.15 out=0.6
deepinfra openai/gpt-oss-120b-Ultra - - in=0.2 out=0.95
deepinfra openai/gpt-oss-20b - - in=0.03 out=0.14
deepinfra stepfun-ai/Step-3.7-Flash * - in=0.2 read=0.04 out=1.15
deepinfra tencent/Hy3 - - in=0.14 read=0.035 out=0.58
deepinfra thinkingmachines/Inkling - - in=0.95 read=0.16 out=4.05
deepinfra thinkingmachines/Inkling-Small * - in=0.45 read=0.1 out=1.2
deepinfra zai-org/GLM-4.5 - - in=0.4 out=1.6
deepinfra zai-org/GLM-4.6 - - in=0.5 read=0.1 out=2
deepinfra zai-org/GLM-4.7 - - in=0.4 read=0.08 out=1.75
deepinfra zai-org/GLM-4.7-Flash - - in=0.06 read=0.01 out=0.4
deepinfra zai-org/GLM-5 - - in=0.6 read=0.12 out=2.08
deepinfra zai-org/GLM-5.1 - - in=1.05 read=0.205 out=3.5
deepinfra zai-org/GLM-5.2 - - in=0.75 read=0.14 out=2.4
deepseek deepseek-chat * - in=0.28 read=0.028 out=0.42 # genai-prices: in=0.135 read=0.035 out=0.55
deepseek deepseek-coder * - in=0.14 read=0.014 out=0.28
deepseek deepseek-flash * - in=0.3 read=0.006 w5=0 out=1.2 ~12345+480:0000-0100,0400-0600,1000-2400;67+480:0000-2400 in=0.15 read=0.003 out=0.6 # genai-prices: in=0.15 read=0.003 out=0.6
deepseek deepseek-r1 * - in=0.55 read=0.14 out=2.19 # genai-prices: in=0.135 read=0.035 out=0.55
deepseek deepseek-reasoner * - in=0.28 read=0.028 out=0.42 # genai-prices: in=0.135 read=0.035 out=0.55
deepseek deepseek-v3 * - in=0.27 read=0.07 w5=0 out=1.1
deepseek deepseek-v3.1-terminus * - in=0.27 read=0.13 out=0.95
deepseek deepseek-v3.2 * - in=0.28 read=0.028 out=0.4 # genai-prices: in=0.2288 out=0.3432
deepseek deepseek-v3.2-exp * - in=0.27 out=0.41
deepseek deepseek-v4-flash * - in=0.3 read=0.006 w5=0 out=1.2 ~12345+480:0000-0100,0400-0600,1000-2400;67+480:0000-2400 in=0.15 read=0.003 out=0.6 # genai-prices: in=0.15 read=0.003 out=0.6
deepseek deepseek-v4-flash-vision-exp * - in=0.3 read=0.006 w5=0 out=1.2 ~12345+480:0000-0100,0400-0600,1000-2400;67+480:0000-2400 in=0.15 read=0.003 out=0.6 # genai-prices: in=0.15 read=0.003 out=0.6
deepseek deepseek-v4-pro * - in=1.32 read=0.044 w5=0 out=3.96 ~12345+480:0000-0100,0400-0600,1000-2400;67+480:0000-2400 in=0.66 read=0.022 out=1.98 # genai-prices: in=0.66 read=0.022 out=1.98
deepseek deepseek/deepseek-chat - - in=0.28 read=0.028 w5=0 out=0.42 # genai-prices: in=0.135 read=0.035 out=0.55
doubleword Qwen/Qwen3-14B-FP8 * - in=0.05 out=0.6
doubleword Qwen/Qwen3-Embedding-8B - - in=0.04
doubleword Qwen/Qwen3-VL-235B-A22B-Instruct-FP8 - 2026-10-18 in=0.21 read=0.12 out=1.9
doubleword Qwen/Qwen3-VL-235B-A22B-Instruct-FP8 - - in=0.6 out=1.2
doubleword Qwen/Qwen3-VL-30B-A3B-Instruct-FP8 * - in=0.16 out=0.8
doubleword Qwen/Qwen3.5-35B-A3B-FP8 * - in=0.25 out=2
doubleword Qwen/Qwen3.5-35B-A3B-FP8-dottxt * - in=0.35 read=0.2 out=1.2
doubleword Qwen/Qwen3.5-397B-A17B - - in=0.6 out=3.6
doubleword Qwen/Qwen3.5-9B - - in=0.08 out=0.7
doubleword Qwen/Qwen3.6-35B-A3B-FP8 * 2026-10-18 in=0.14 out=1
doubleword Qwen/Qwen3.6-35B-A3B-FP8 * - in=0.25 out=2
doubleword Qwen/Qwen3.8-27B-FP8 * - in=0.45 read=0.04 out=3
doubleword deepseek-ai/DeepSeek-V4-Flash - - in=0.14 out=0.28
doubleword deepseek-ai/DeepSeek-V4-Flash-0731 - - in=0.09 read=0.02 out=0.18
doubleword deepseek-ai/DeepSeek-V4-Pro - - in=1.74 out=3.48
doubleword deepseek-ai/DeepSeek-V4-Pro-0813 - - in=1.32 read=0.13 out=3.96
doubleword deepseek-ai/DeepSeek-V4.1-Flash - - in=0.15 read=0.01 out=0.6
doubleword deepseek-ai/DeepSeek-V4.1-Flash-1017 - - in=0.15 read=0.01 out=0.6
doubleword google/gemma-4-31B-it - 2026-10-18 in=0.12 out=0.35
doubleword google/gemma-4-31B-it - - in=0.14 out=0.4
doubleword meta-models/Muse-Glimmer-30B - - in=0.11 read=0.01 out=0.32
doubleword meta/muse-spark-open - - in=1.25 read=0.15 out=4.25
doubleword mistralai/Devstral-2-123B-Instruct-2512 * - in=0.4 out=2
doubleword moonshotai/Kimi-K2.6 - - in=0.95 out=4
doubleword moonshotai/Kimi-K3.1-Pro - - in=2 read=0.2 out=10
doubleword moonshotai/kimi-k3 - - in=3 read=0.3 out=15
doubleword nvidia/NVIDIA-Nemotron-3-Super-120B-A12B-NVFP4 * - in=0.3 out=0.75
doubleword nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B-NVFP4 - - in=0.5 read=0.13 out=2.2
doubleword openai/gpt-oss-20b - - in=0.04 out=0.3
doubleword zai-org/GLM-5.1-FP8 - - in=1.4 out=4.4
doubleword zai-org/GLM-5.2-FP8 - - in=0.93 read=0.19 out=3
doubleword zai-org/GLM-5.3 - - in=1.4 read=0.28 out=4.4
doubleword zai-org/GLM-5.3-Flash - - in=0.15 read=0.03 out=0.5
elevenlabs eleven_flash_v2 * - fee:character=0.00004
elevenlabs eleven_flash_v2_5 * - fee:character=0.00004
elevenlabs eleven_multilingual_v2 - - fee:character=0.00008
elevenlabs eleven_realtime_v1_max * - in=1.8 read=0.18 out=9 fee:second=0.001333333333
elevenlabs eleven_realtime_v1_mini * - in=0.2 out=6 fee:second=0.001333333333
elevenlabs eleven_turbo_v2 * - fee:character=0.00004
elevenlabs eleven_turbo_v2_5 * - fee:character=0.00004
elevenlabs eleven_v3 * - fee:character=0.00008
elevenlabs eleven_v3_conversational * - fee:character=0.00004
elevenlabs eleven_v4 * - fee:character=0.00008
elevenlabs eleven_v4_turbo * - fee:character=0.00004
elevenlabs scribe_v1 * - fee:second=0.0000611
elevenlabs scribe_v1_experimental * - fee:second=0.0000611
elevenlabs scribe_v2 * - fee:second=0.0000611
empiriolabs aplomb-1 * - in=0.02 out=0
empiriolabs deepseek-v4-1-flash-1017 - - in=0.2 read=0.02 out=0.8
empiriolabs deepseek-v4-flash-0731 - - in=0.424 out=1.272
empiriolabs deepseek-v4-flash-0731:variant1 - - in=0.44 out=1.32
empiriolabs deepseek-v4-pro - - in=1.65 out=3.3
empiriolabs deepseek-v4-pro-0813 - - in=1.32 out=3.96
empiriolabs deepseek-v4-pro:variant1 - - in=2.4 out=4.8 search=0.02
empiriolabs deepseek-v4-pro:variant2 - - in=1.65 read=0.138 out=3.301 search=0.01
empiriolabs deepseek-v4-pro:variant3 - - in=2.4 out=4.8
empiriolabs fugu-max * - in=2 read=0.25 out=6 search=0.007
empiriolabs fugu-ultra-v1-0 * - in=7.5 read=1.5 out=45 >272000 in=15 read=3 out=67.5
empiriolabs fugu-ultra-v1-1 * - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45
empiriolabs fugu-ultra-v2-0 * - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45
empiriolabs gemma-4-26b-a4b * - in=0.05 read=0.025 out=0.29
empiriolabs glm-4-6v-flashx - - in=0.04 read=0.036 out=0.4 search=0.033
empiriolabs glm-4-7-flashx - - in=0.07 read=0.063 out=0.4 search=0.033
empiriolabs glm-5-1 - - in=0.825 read=0.165 out=3.301 >32000 in=1.1 read=0.22 out=3.851
empiriolabs glm-5-2 - - in=1.4 out=4.4 search=0.033
empiriolabs glm-5-2:variant1 - - in=1.1 read=0.275 out=3.851 search=0.013
empiriolabs glm-5-2:variant2 - - in=1.4 out=4.4 search=0.013
empiriolabs glm-5-3 - - in=1.4 out=4.4 search=0.033
empiriolabs glm-5-3-flash - - in=0.075 out=0.25 search=0.033
empiriolabs kimi-k2-6 - - in=0.8939 read=0.1788 out=3.7131
empiriolabs kimi-k2-7-code - - in=0.95 out=4 search=0.015
empiriolabs kimi-k2-7-code-highspeed - - in=1.9 out=8 search=0.015
empiriolabs kimi-k2-7-code:variant1 - - in=0.8939 read=0.1788 out=3.7131 search=0.013
empiriolabs kimi-k3 - - in=3 out=15 search=0.015
empiriolabs kimi-k3-1-pro - - in=2 read=1.8 out=10 search=0.015
empiriolabs mimo-v2-6-flash * - in=0.14 out=0.28 search=0.015
empiriolabs mimo-v2-6-pro * - in=0.435 out=0.87 search=0.015
empiriolabs mimo-v2-6-pro-ultraspeed * - in=4.35 out=8.7
empiriolabs minimax-m2-7 * - in=0.15 read=0.03 out=0.6
empiriolabs minimax-m2-7-highspeed * - in=0.3 read=0.03 out=1.2
empiriolabs minimax-m3 - - in=0.225 read=0.045 out=0.9 >512000 in=0.45 read=0.09 out=1.8 search=0.01
empiriolabs minimax-m3-1-flash * - in=0.1125 read=0.01125 out=0.45 search=0.01
empiriolabs minimax-m3:priority * - in=0.3375 read=0.0675 out=1.35 >512000 in=0.675 read=0.135 out=2.7 search=0.01
empiriolabs mistral-small-4 - - in=0.15 out=0.6 search=0.084 search:high=0.14 search:low=0.084 search:medium=0.084
empiriolabs muse-glimmer-30b - - in=0.2 read=0.05 out=0.8
empiriolabs muse-spark-1-1 * - in=1.25 read=1 out=4.25
empiriolabs muse-spark-1-2 * - in=1.25 read=1 out=4.25
empiriolabs muse-spark-1-3 * - in=1.25 read=1 out=4.25
empiriolabs nova-lite-1-0 * - in=0.069 read=0.0386 out=0.28
empiriolabs nova-lite-2 * - in=0.38 read=0.2128 out=3.16
empiriolabs nova-micro-1-0 * - in=0.04 read=0.0224 out=0.16
empiriolabs nova-pro-1-0 * - in=2.4 out=9.6
empiriolabs perplexity-advanced-deep-research * - in=12 out=60 search=0.012
empiriolabs perplexity-deep-research * - in=4.8 out=19
empiriolabs perplexity-pro-search * - in=7.8 out=39
empiriolabs perplexity-sonar * - in=2.4 out=2.4
empiriolabs perplexity-sonar-pro * - in=7.2 out=36
empiriolabs perplexity-sonar-reasoning-pro * - in=4.8 out=19
empiriolabs qwen3-5-122b-a10b - - in=0.115 out=0.917 >128000 in=0.287 out=2.294 search=0.01
empiriolabs qwen3-5-27b - - in=0.086 out=0.688 >128000 in=0.258 out=2.064 search=0.01
empiriolabs qwen3-5-35b-a3b - - in=0.057 out=0.459 >128000 in=0.229 out=1.835 search=0.01
empiriolabs qwen3-5-397b-a17b - - in=0.172 out=1.032 >128000 in=0.43 out=2.58 search=0.01
empiriolabs qwen3-5-4b - - in=0.04 read=0.02 out=0.07
empiriolabs qwen3-5-9b - - in=0.09 read=0.045 out=0.13
empiriolabs qwen3-5-flash - - in=0.09 out=0.368 search=0.015
empiriolabs qwen3-5-flash:variant1 - - in=0.029 out=0.287 >128000 in=0.115 out=1.147 >256000 in=0.172 out=1.72 search=0.01
empiriolabs qwen3-5-omni-flash - - in=0.8 out=4.4 search=0.015
empiriolabs qwen3-5-omni-plus - - in=2.8 out=16.6 search=0.015
empiriolabs qwen3-5-plus - - in=0.36 out=2.21 >256000 in=0.45 out=2.76 search=0.015
empiriolabs qwen3-5-plus:variant1 - - in=0.115 out=0.688 >128000 in=0.287 out=1.72 >256000 in=0.573 out=3.44 search=0.01
empiriolabs qwen3-6-27b - - in=0.412564 out=2.475384 search=0.01
empiriolabs qwen3-6-35b-a3b - - in=0.07 read=0.035 out=0.42
empiriolabs qwen3-6-flash - - in=0.25 out=1.5 >256000 in=1 out=4 search=0.02
empiriolabs qwen3-6-flash:variant1 - - in=0.165 out=0.99 >256000 in=0.66 out=3.961 search=0.01
empiriolabs qwen3-6-plus - - in=0.5 out=3 >256000 in=2 out=6 search=0.026
empiriolabs qwen3-6-plus:variant1 - - in=0.276 out=1.651 >256000 in=1.101 out=6.602 search=0.01
empiriolabs qwen3-7-flash - - in=0.03 read=0.006 out=0.13 >32000 in=0.1 read=0.02 out=0.4 >256000 in=0.2 read=0.04 out=0.8 search=0.03
empiriolabs qwen3-7-flash:variant1 - - in=0.028 read=0.006 out=0.11 >32000 in=0.083 read=0.017 out=0.33 >256000 in=0.165 read=0.033 out=0.66 search=0.01
empiriolabs qwen3-7-max - - in=2.5 out=7.5 search=0.02
empiriolabs qwen3-7-max:variant1 - - in=1.65 out=4.951 search=0.01
empiriolabs qwen3-7-plus - - in=0.4 out=1.6 >256000 in=1.2 out=4.8 search=0.03
empiriolabs qwen3-7-plus:variant1 - - in=0.276 read=0.056 out=1.101 >256000 in=0.826 read=0.166 out=3.301 search=0.01
empiriolabs qwen3-8-27b - - in=0.17 read=0.08 out=0.5
empiriolabs qwen3-8-flash - - in=0.16 out=0.47 search=0.02
empiriolabs qwen3-8-max - - in=2 out=6 search=0.02
empiriolabs qwen3-8-max-0902 - - in=2 out=6 search=0.02
empiriolabs qwen3-8-max:variant1 - - in=1.65 out=4.951 search=0.01
empiriolabs qwen3-8-omni-flash - - in=0.3 out=0.94 search=0.02
empiriolabs seed-2-0-code * - in=0.4 out=2.4 >128000 in=0.8 out=4.8
empiriolabs seed-2-0-lite * - in=0.31 out=2.5 >128000 in=0.62 out=5
empiriolabs seed-2-0-mini * - in=0.12 out=0.5 >128000 in=0.24 out=1
empiriolabs seed-2-0-pro * - in=0.63 out=3.79 >128000 in=1.26 out=7.58
empiriolabs seed-2-1-turbo * - in=0.63 out=3.13
empiriolabs skylark-embedding-vision * - in=0.25
empiriolabs step-3-5-flash * - in=0.1 read=0.02 out=0.3 search=0.013
empiriolabs step-3-5-flash-2603 * - in=0.1 read=0.02 out=0.3 search=0.013
empiriolabs step-3-7-flash * - in=0.2 read=0.04 out=1.15 search=0.013
empiriolabs step-5-preview - - in=1 read=0.1 out=2.7
empiriolabs stepaudio-2-5-chat * - in=1.5 read=0.3 out=3.5 search=0.013
empiriolabs stepaudio-3-chat * - in=1.5 read=0.3 out=3.5
empiriolabs text-embedding-v4 - - in=0.07
empiriolabs tongyi-embedding-vision-flash * - in=0.09
empiriolabs tongyi-embedding-vision-plus * - in=0.09
eu_jev eu-jeff-1.0.0 * - in=0.0415 out=0
eu_jev eu-jeff-latest * - in=0.0415 out=0
fal_ai bria/text-to-image/3.2 * - fee:image=0.0398
fal_ai fal-ai/bytedance/dreamina/v3.1/text-to-image * - fee:image=0.03
fal_ai fal-ai/bytedance/seedream/v3/text-to-image * - fee:image=0.03
fal_ai fal-ai/flux-lora-depth * - fee:image=0.035
fal_ai fal-ai/flux-pro/v1.1 * - fee:image=0.04
fal_ai fal-ai/flux-pro/v1.1-ultra * - fee:image=0.06
fal_ai fal-ai/flux/dev * - fee:image=0.025
fal_ai fal-ai/flux/schnell * - fee:image=0.003
fal_ai fal-ai/gemini-25-flash-image * - fee:image=0.039
fal_ai fal-ai/ideogram/v3 * - fee:image=0.06
fal_ai fal-ai/imagen4/preview * - fee:image=0.0398
fal_ai fal-ai/imagen4/preview/fast * - fee:image=0.02
fal_ai fal-ai/imagen4/preview/ultra * - fee:image=0.06
fal_ai fal-ai/moondream3-preview/query * - in=0.4 out=3.5
fal_ai fal-ai/nano-banana * - fee:image=0.039
fal_ai fal-ai/nano-banana-2 * - fee:image=0.08
fal_ai fal-ai/nano-banana-pro * - fee:image=0.15
fal_ai fal-ai/recraft/v3/text-to-image * - fee:image=0.0398
fal_ai fal-ai/stable-diffusion-v35-medium * - fee:image=0.0398
fal_ai fal-ai/trellis * - fee:image=0.02
fal_ai fal-ai/trellis-2 * - fee:image=0.3
fal_ai gpt-image-2 - - fee:image=0.145
fal_ai openai/gpt-image-2 - - fee:image=0.145
fal_ai openai/gpt-image-2.5/flare/edit - - fee:image=0.03612
fal_ai openai/gpt-image-2.5/flare/text-to-image - - fee:image=0.03612
fal_ai openai/gpt-image-2.5/sunburst/edit - - fee:image=0.03612
fal_ai openai/gpt-image-2.5/sunburst/text-to-image - - fee:image=0.03612
fal_ai openai/gpt-image-2/edit - - fee:image=0.151
fireworks_ai WhereIsAI/UAE-Large-V1 * - in=0.016 out=0 @batch in=0.008 out=0
fireworks_ai accounts/fireworks/models/SSD-1B * - in=0.00013 read=0.000065 out=0.00013 @batch in=0.000065 out=0.000065
fireworks_ai accounts/fireworks/models/chronos-hermes-13b-v2 * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/code-llama-13b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/code-llama-13b-instruct * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/code-llama-13b-python * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/code-llama-34b * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/code-llama-34b-instruct * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/code-llama-34b-python * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/code-llama-70b * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/code-llama-70b-instruct * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/code-llama-70b-python * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/code-llama-7b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/code-llama-7b-instruct * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/code-llama-7b-python * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/code-qwen-1p5-7b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/codegemma-2b * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/codegemma-7b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/cogito-671b-v2-p1 * - in=1.2 read=0.6 out=1.2 @batch in=0.6 out=0.6
fireworks_ai accounts/fireworks/models/cogito-v1-preview-llama-3b * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/cogito-v1-preview-llama-70b * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/cogito-v1-preview-llama-8b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/cogito-v1-preview-qwen-14b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/cogito-v1-preview-qwen-32b * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/dbrx-instruct * - in=1.2 read=0.6 out=1.2 @batch in=0.6 out=0.6
fireworks_ai accounts/fireworks/models/deepseek-coder-1b-base * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/deepseek-coder-33b-instruct * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/deepseek-coder-7b-base * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/deepseek-coder-7b-base-v1p5 * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/deepseek-coder-7b-instruct-v1p5 * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/deepseek-coder-v2-instruct * - in=1.2 read=0.6 out=1.2 @batch in=0.6 out=0.6
fireworks_ai accounts/fireworks/models/deepseek-coder-v2-lite-base * - in=0.5 read=0.25 out=0.5 @batch in=0.25 out=0.25
fireworks_ai accounts/fireworks/models/deepseek-coder-v2-lite-instruct * - in=0.5 read=0.25 out=0.5 @batch in=0.25 out=0.25
fireworks_ai accounts/fireworks/models/deepseek-prover-v2 * - in=1.2 read=0.6 out=1.2 @batch in=0.6 out=0.6
fireworks_ai accounts/fireworks/models/deepseek-r1 * - in=3 read=1.5 out=8 @batch in=1.5 out=4
fireworks_ai accounts/fireworks/models/deepseek-r1-0528 * - in=3 read=1.5 out=8 @batch in=1.5 out=4
fireworks_ai accounts/fireworks/models/deepseek-r1-0528-distill-qwen3-8b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/deepseek-r1-basic * - in=0.55 read=0.275 out=2.19 @batch in=0.275 out=1.095
fireworks_ai accounts/fireworks/models/deepseek-r1-distill-llama-70b * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/deepseek-r1-distill-llama-8b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/deepseek-r1-distill-qwen-14b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/deepseek-r1-distill-qwen-1p5b * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/deepseek-r1-distill-qwen-32b * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/deepseek-r1-distill-qwen-7b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/deepseek-v2-lite-chat * - in=0.5 read=0.25 out=0.5 @batch in=0.25 out=0.25
fireworks_ai accounts/fireworks/models/deepseek-v2p5 * - in=1.2 read=0.6 out=1.2 @batch in=0.6 out=0.6
fireworks_ai accounts/fireworks/models/deepseek-v3 * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/deepseek-v3-0324 * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/deepseek-v3p1 * - in=0.56 read=0.28 out=1.68 @batch in=0.28 out=0.84
fireworks_ai accounts/fireworks/models/deepseek-v3p1-terminus * - in=0.56 read=0.28 out=1.68 @batch in=0.28 out=0.84
fireworks_ai accounts/fireworks/models/deepseek-v3p2 * - in=0.56 read=0.28 out=1.68 @batch in=0.28 out=0.84
fireworks_ai accounts/fireworks/models/deepseek-v4-flash * - in=0.14 read=0.028 out=0.28 @batch in=0.07 out=0.14
fireworks_ai accounts/fireworks/models/deepseek-v4-flash-0731 * - in=0.22 read=0.007 out=0.66 @batch in=0.11 out=0.33 @priority in=0.275 read=0.00875 out=0.825 # genai-prices: in=0.14 read=0.028 out=0.28
fireworks_ai accounts/fireworks/models/deepseek-v4-flash-vision-exp * - in=0.22 read=0.007 out=0.66 @batch in=0.11 out=0.33 @priority in=0.275 read=0.00875 out=0.825
fireworks_ai accounts/fireworks/models/deepseek-v4-pro * - in=1.2 read=0.6 out=1.2 @batch in=0.6 out=0.6 @priority in=1.2 read=0.6 out=1.2 # genai-prices: in=1.74 read=0.145 out=3.48
fireworks_ai accounts/fireworks/models/deepseek-v4-pro-0813 * - in=1.32 read=0.044 out=3.96 @batch in=0.66 out=1.98 @priority in=1.65 read=0.055 out=4.95
fireworks_ai accounts/fireworks/models/deepseek-v4p1-flash * - in=0.3 read=0.006 out=1.2 @batch in=0.15 out=0.6 @priority in=0.375 read=0.0075 out=1.5
fireworks_ai accounts/fireworks/models/deepseek-v4p1-flash-1017 * - in=0.3 read=0.006 out=1.2 @batch in=0.15 out=0.6 @priority in=0.375 read=0.0075 out=1.5
fireworks_ai accounts/fireworks/models/deepseek-v4p1-flash-1017-us * - in=0.45 read=0.009 out=1.8 @batch in=0.225 out=0.9 @priority in=0.5625 read=0.01125 out=2.25
fireworks_ai accounts/fireworks/models/devstral-small-2505 * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/dobby-mini-unhinged-plus-llama-3-1-8b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/dobby-unhinged-llama-3-3-70b-new * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/dolphin-2-9-2-qwen2-72b * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/dolphin-2p6-mixtral-8x7b * - in=0.5 read=0.25 out=0.5 @batch in=0.25 out=0.25
fireworks_ai accounts/fireworks/models/ember-1 * - in=3 read=0.3 out=15 @batch in=1.5 out=7.5 @priority in=3.75 read=0.375 out=18.75
fireworks_ai accounts/fireworks/models/ernie-4p5-21b-a3b-pt * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/ernie-4p5-300b-a47b-pt * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/fare-20b * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/firefunction-v1 * - in=0.5 read=0.25 out=0.5 @batch in=0.25 out=0.25
fireworks_ai accounts/fireworks/models/firefunction-v2 * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/firellava-13b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/firesearch-ocr-v6 * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/flux-1-dev * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/flux-1-dev-controlnet-union * - in=0.001 read=0.0005 out=0.001 @batch in=0.0005 out=0.0005
fireworks_ai accounts/fireworks/models/flux-1-dev-fp8 * - in=0.0005 read=0.00025 out=0.0005 @batch in=0.00025 out=0.00025
fireworks_ai accounts/fireworks/models/flux-1-schnell * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/flux-1-schnell-fp8 * - in=0.00035 read=0.000175 out=0.00035 @batch in=0.000175 out=0.000175
fireworks_ai accounts/fireworks/models/flux-kontext-max * - in=0.08 read=0.04 out=0.08 @batch in=0.04 out=0.04
fireworks_ai accounts/fireworks/models/flux-kontext-pro * - in=0.04 read=0.02 out=0.04 @batch in=0.02 out=0.02
fireworks_ai accounts/fireworks/models/gemma-2b-it * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/gemma-3-27b-it * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45 # genai-prices: in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/gemma-7b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/gemma-7b-it * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/gemma2-9b-it * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/glm-4p5 * - in=0.55 read=0.275 out=2.19 @batch in=0.275 out=1.095
fireworks_ai accounts/fireworks/models/glm-4p5-air * - in=0.22 read=0.11 out=0.88 @batch in=0.11 out=0.44
fireworks_ai accounts/fireworks/models/glm-4p5v * - in=1.2 read=0.6 out=1.2 @batch in=0.6 out=0.6
fireworks_ai accounts/fireworks/models/glm-4p6 * - in=0.55 read=0.275 out=2.19 @batch in=0.275 out=1.095
fireworks_ai accounts/fireworks/models/glm-4p7 * - in=0.6 read=0.3 out=2.2 @batch in=0.3 out=1.1
fireworks_ai accounts/fireworks/models/glm-5p1 * - in=1.4 read=0.26 out=4.4 @batch in=0.7 out=2.2
fireworks_ai accounts/fireworks/models/glm-5p2 * - in=1.4 read=0.14 out=4.4 @batch in=0.7 out=2.2 @priority in=1.75 read=0.175 out=5.5
fireworks_ai accounts/fireworks/models/glm-5p3 * - in=1.4 read=0.26 out=4.4 @batch in=0.7 out=2.2 @priority in=1.75 read=0.325 out=5.5
fireworks_ai accounts/fireworks/models/glm-5p3-flash * - in=0.15 read=0.03 out=0.5 @batch in=0.075 out=0.25 @priority in=0.1875 read=0.0375 out=0.625
fireworks_ai accounts/fireworks/models/gpt-oss-120b * 2026-10-19 in=0.15 read=0.015 out=0.6 @batch in=0.075 out=0.3 @priority in=0.18 read=0.018 out=0.72
fireworks_ai accounts/fireworks/models/gpt-oss-120b * - in=0.15 read=0.014 out=0.6 @batch in=0.075 out=0.3
fireworks_ai accounts/fireworks/models/gpt-oss-20b * - in=0.07 read=0.035 out=0.3 @batch in=0.035 out=0.15
fireworks_ai accounts/fireworks/models/gpt-oss-safeguard-120b * - in=1.2 read=0.6 out=1.2 @batch in=0.6 out=0.6
fireworks_ai accounts/fireworks/models/gpt-oss-safeguard-20b * - in=0.5 read=0.25 out=0.5 @batch in=0.25 out=0.25
fireworks_ai accounts/fireworks/models/hermes-2-pro-mistral-7b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/inkling * - in=1 read=0.17 out=4.05 @batch in=0.5 out=2.025 @priority in=1 read=0.17 out=4.05
fireworks_ai accounts/fireworks/models/internvl3-38b * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/internvl3-78b * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/internvl3-8b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/japanese-stable-diffusion-xl * - in=0.00013 read=0.000065 out=0.00013 @batch in=0.000065 out=0.000065
fireworks_ai accounts/fireworks/models/kat-coder * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/kat-dev-32b * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/kat-dev-72b-exp * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/kimi-k2-instruct * - in=0.6 read=0.3 out=2.5 @batch in=0.3 out=1.25
fireworks_ai accounts/fireworks/models/kimi-k2-instruct-0905 * - in=0.6 read=0.3 out=2.5 @batch in=0.3 out=1.25
fireworks_ai accounts/fireworks/models/kimi-k2-thinking * - in=0.6 read=0.3 out=2.5 @batch in=0.3 out=1.25
fireworks_ai accounts/fireworks/models/kimi-k2p5 * - in=0.6 read=0.1 out=3 @batch in=0.3 out=1.5
fireworks_ai accounts/fireworks/models/kimi-k2p6 * - in=0.95 read=0.16 out=4 @batch in=0.475 out=2 @priority in=1.5 read=0.22 out=6
fireworks_ai accounts/fireworks/models/kimi-k2p7-code * - in=0.95 read=0.19 out=4 @batch in=0.475 out=2 @priority in=1.425 read=0.285 out=6
fireworks_ai accounts/fireworks/models/kimi-k3 * - in=3 read=0.3 out=15 @batch in=1.5 out=7.5 @priority in=3.75 read=0.375 out=18.75
fireworks_ai accounts/fireworks/models/kimi-k3p1-pro * - in=2 read=0.2 out=10 @batch in=1 out=5 @priority in=3 read=0.3 out=15
fireworks_ai accounts/fireworks/models/llama-guard-2-8b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/llama-guard-3-1b * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/llama-guard-3-8b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/llama-v2-13b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/llama-v2-13b-chat * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/llama-v2-70b * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/llama-v2-70b-chat * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/llama-v2-7b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/llama-v2-7b-chat * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/llama-v3-70b-instruct * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/llama-v3-70b-instruct-hf * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/llama-v3-8b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/llama-v3-8b-instruct-hf * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/llama-v3p1-405b-instruct * - in=3 read=1.5 out=3 @batch in=1.5 out=1.5
fireworks_ai accounts/fireworks/models/llama-v3p1-405b-instruct-long * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/llama-v3p1-70b-instruct * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/llama-v3p1-70b-instruct-1b * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/llama-v3p1-8b-instruct * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05 # genai-prices: in=0.2 out=0.2
fireworks_ai accounts/fireworks/models/llama-v3p1-nemotron-70b-instruct * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/llama-v3p2-11b-vision-instruct * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/llama-v3p2-1b * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/llama-v3p2-1b-instruct * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/llama-v3p2-3b * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/llama-v3p2-3b-instruct * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/llama-v3p2-90b-vision-instruct * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/llama-v3p3-70b-instruct * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/llama4-maverick-instruct-basic * - in=0.22 read=0.11 out=0.88 @batch in=0.11 out=0.44
fireworks_ai accounts/fireworks/models/llama4-scout-instruct-basic * - in=0.15 read=0.075 out=0.6 @batch in=0.075 out=0.3
fireworks_ai accounts/fireworks/models/llamaguard-7b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/llava-yi-34b * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/minimax-m1-80k * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/minimax-m2 * - in=0.3 read=0.15 out=1.2 @batch in=0.15 out=0.6
fireworks_ai accounts/fireworks/models/minimax-m2p1 * - in=0.3 read=0.03 out=1.2 @batch in=0.15 out=0.6
fireworks_ai accounts/fireworks/models/minimax-m2p7 * - in=0.3 read=0.06 out=1.2 @batch in=0.15 out=0.6
fireworks_ai accounts/fireworks/models/minimax-m3 * - in=0.3 read=0.06 out=1.2 @batch in=0.15 out=0.6 @priority in=0.45 read=0.09 out=1.8
fireworks_ai accounts/fireworks/models/minimax-m3p1-flash * - in=0.15 read=0.015 out=0.6 @batch in=0.075 out=0.3 @priority in=0.225 read=0.0225 out=0.9
fireworks_ai accounts/fireworks/models/ministral-3-14b-instruct-2512 * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/ministral-3-3b-instruct-2512 * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/ministral-3-8b-instruct-2512 * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/mistral-7b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/mistral-7b-instruct-4k * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/mistral-7b-instruct-v0p2 * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/mistral-7b-instruct-v3 * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/mistral-7b-v0p2 * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/mistral-large-3-fp8 * - in=1.2 read=0.6 out=1.2 @batch in=0.6 out=0.6
fireworks_ai accounts/fireworks/models/mistral-nemo-base-2407 * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/mistral-nemo-instruct-2407 * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/mistral-small-24b-instruct-2501 * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/mixtral-8x22b * - in=1.2 read=0.6 out=1.2 @batch in=0.6 out=0.6
fireworks_ai accounts/fireworks/models/mixtral-8x22b-instruct * - in=1.2 read=0.6 out=1.2 @batch in=0.6 out=0.6
fireworks_ai accounts/fireworks/models/mixtral-8x22b-instruct-hf * - in=1.2 read=0.6 out=1.2 @batch in=0.6 out=0.6
fireworks_ai accounts/fireworks/models/mixtral-8x7b * - in=0.5 read=0.25 out=0.5 @batch in=0.25 out=0.25
fireworks_ai accounts/fireworks/models/mixtral-8x7b-instruct * - in=0.5 read=0.25 out=0.5 @batch in=0.25 out=0.25
fireworks_ai accounts/fireworks/models/mixtral-8x7b-instruct-hf * - in=0.5 read=0.25 out=0.5 @batch in=0.25 out=0.25
fireworks_ai accounts/fireworks/models/muse-glimmer-30b * - in=0.35 read=0.04 out=1.5 @batch in=0.175 out=0.75 @priority in=0.525 read=0.06 out=2.25
fireworks_ai accounts/fireworks/models/muse-spark-open * - in=1.25 read=0.15 out=4.25 @batch in=0.625 out=2.125 @priority in=1.875 read=0.225 out=6.375
fireworks_ai accounts/fireworks/models/mythomax-l2-13b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/nemotron-3-ultra-nvfp4 * - in=0.6 read=0.12 out=2.4 @batch in=0.3 out=1.2 @priority in=0.75 read=0.15 out=3
fireworks_ai accounts/fireworks/models/nemotron-lightning-3p5-30b-a3b * - in=0.05 read=0.01 out=0.2 @batch in=0.025 out=0.1 @priority in=0.0625 read=0.0125 out=0.25
fireworks_ai accounts/fireworks/models/nemotron-nano-v2-12b-vl * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/nous-capybara-7b-v1p9 * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/nous-hermes-2-mixtral-8x7b-dpo * - in=0.5 read=0.25 out=0.5 @batch in=0.25 out=0.25
fireworks_ai accounts/fireworks/models/nous-hermes-2-yi-34b * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/nous-hermes-llama2-13b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/nous-hermes-llama2-70b * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/nous-hermes-llama2-7b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/nvidia-nemotron-nano-12b-v2 * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/nvidia-nemotron-nano-9b-v2 * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/openchat-3p5-0106-7b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/openhermes-2-mistral-7b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/openhermes-2p5-mistral-7b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/openorca-7b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/phi-2-3b * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/phi-3-mini-128k-instruct * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/phi-3-vision-128k-instruct * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/phind-code-llama-34b-python-v1 * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/phind-code-llama-34b-v1 * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/phind-code-llama-34b-v2 * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/playground-v2-1024px-aesthetic * - in=0.00013 read=0.000065 out=0.00013 @batch in=0.000065 out=0.000065
fireworks_ai accounts/fireworks/models/playground-v2-5-1024px-aesthetic * - in=0.00013 read=0.000065 out=0.00013 @batch in=0.000065 out=0.000065
fireworks_ai accounts/fireworks/models/pythia-12b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/qwen-qwq-32b-preview * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/qwen-v2p5-14b-instruct * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/qwen-v2p5-7b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/qwen1p5-72b-chat * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/qwen2-72b-instruct * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/qwen2-7b-instruct * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/qwen2-vl-2b-instruct * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/qwen2-vl-72b-instruct * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/qwen2-vl-7b-instruct * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/qwen2p5-0p5b-instruct * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/qwen2p5-14b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/qwen2p5-1p5b-instruct * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/qwen2p5-32b * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/qwen2p5-32b-instruct * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/qwen2p5-72b * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/qwen2p5-72b-instruct * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/qwen2p5-7b-instruct * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/qwen2p5-coder-0p5b * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/qwen2p5-coder-0p5b-instruct * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/qwen2p5-coder-14b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/qwen2p5-coder-14b-instruct * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/qwen2p5-coder-1p5b * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/qwen2p5-coder-1p5b-instruct * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/qwen2p5-coder-32b * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/qwen2p5-coder-32b-instruct * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/qwen2p5-coder-32b-instruct-128k * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/qwen2p5-coder-32b-instruct-32k-rope * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/qwen2p5-coder-32b-instruct-64k * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/qwen2p5-coder-3b * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/qwen2p5-coder-3b-instruct * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/qwen2p5-coder-7b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/qwen2p5-coder-7b-instruct * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/qwen2p5-math-72b-instruct * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/qwen2p5-vl-32b-instruct * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/qwen2p5-vl-3b-instruct * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/qwen2p5-vl-72b-instruct * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/qwen2p5-vl-7b-instruct * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/qwen3-0p6b * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/qwen3-14b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/qwen3-1p7b * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/qwen3-1p7b-fp8-draft * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/qwen3-1p7b-fp8-draft-131072 * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/qwen3-1p7b-fp8-draft-40960 * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/qwen3-235b-a22b * - in=0.22 read=0.11 out=0.88 @batch in=0.11 out=0.44
fireworks_ai accounts/fireworks/models/qwen3-235b-a22b-instruct-2507 * - in=0.22 read=0.11 out=0.88 @batch in=0.11 out=0.44
fireworks_ai accounts/fireworks/models/qwen3-235b-a22b-thinking-2507 * - in=0.22 read=0.11 out=0.88 @batch in=0.11 out=0.44
fireworks_ai accounts/fireworks/models/qwen3-30b-a3b * - in=0.15 read=0.075 out=0.6 @batch in=0.075 out=0.3
fireworks_ai accounts/fireworks/models/qwen3-30b-a3b-instruct-2507 * - in=0.5 read=0.25 out=0.5 @batch in=0.25 out=0.25
fireworks_ai accounts/fireworks/models/qwen3-30b-a3b-thinking-2507 * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/qwen3-32b * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/qwen3-4b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/qwen3-4b-instruct-2507 * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/qwen3-8b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/qwen3-coder-30b-a3b-instruct * - in=0.15 read=0.075 out=0.6 @batch in=0.075 out=0.3
fireworks_ai accounts/fireworks/models/qwen3-coder-480b-a35b-instruct * - in=0.45 read=0.225 out=1.8 @batch in=0.225 out=0.9
fireworks_ai accounts/fireworks/models/qwen3-coder-480b-instruct-bf16 * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/qwen3-embedding-8b * - in=0.1 read=0.05 out=0 @batch in=0.05 out=0
fireworks_ai accounts/fireworks/models/qwen3-next-80b-a3b-instruct * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/qwen3-next-80b-a3b-thinking * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/qwen3-reranker-8b * - in=0.2 read=0.1 out=0 @batch in=0.1 out=0
fireworks_ai accounts/fireworks/models/qwen3-vl-235b-a22b-instruct * - in=0.22 read=0.11 out=0.88 @batch in=0.11 out=0.44
fireworks_ai accounts/fireworks/models/qwen3-vl-235b-a22b-thinking * - in=0.22 read=0.11 out=0.88 @batch in=0.11 out=0.44
fireworks_ai accounts/fireworks/models/qwen3-vl-30b-a3b-instruct * - in=0.15 read=0.075 out=0.6 @batch in=0.075 out=0.3
fireworks_ai accounts/fireworks/models/qwen3-vl-30b-a3b-thinking * - in=0.15 read=0.075 out=0.6 @batch in=0.075 out=0.3
fireworks_ai accounts/fireworks/models/qwen3-vl-32b-instruct * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/qwen3-vl-8b-instruct * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/qwen3p6-plus * - in=0.5 read=0.1 out=3 @batch in=0.25 out=1.5
fireworks_ai accounts/fireworks/models/qwen3p7-plus * - in=0.4 read=0.08 out=1.6 @batch in=0.2 out=0.8
fireworks_ai accounts/fireworks/models/qwen3p8-max * - in=2 read=0.25 out=6 @batch in=1 out=3 @priority in=3 read=0.375 out=9
fireworks_ai accounts/fireworks/models/qwq-32b * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/rolm-ocr * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/rune * - in=0.042 read=0.0084 out=0 @batch in=0.021 out=0
fireworks_ai accounts/fireworks/models/snorkel-mistral-7b-pairrm-dpo * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/stable-diffusion-xl-1024-v1-0 * - in=0.00013 read=0.000065 out=0.00013 @batch in=0.000065 out=0.000065
fireworks_ai accounts/fireworks/models/stablecode-3b * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/starcoder-16b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/starcoder-7b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/starcoder2-15b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/starcoder2-3b * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai accounts/fireworks/models/starcoder2-7b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/toppy-m-7b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/ultramarine-1-flash-us * - in=0.15 read=0.03 out=0.5 @batch in=0.075 out=0.25 @priority in=0.1875 read=0.0375 out=0.625
fireworks_ai accounts/fireworks/models/yi-34b * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/yi-34b-200k-capybara * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/yi-34b-chat * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai accounts/fireworks/models/yi-6b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/models/yi-large * - in=3 read=1.5 out=3 @batch in=1.5 out=1.5
fireworks_ai accounts/fireworks/models/zephyr-7b-beta * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai accounts/fireworks/routers/deepseek-v4p1-flash-1017-spot * - in=0.21 read=0.0042 out=0.84 @batch in=0.105 out=0.42
fireworks_ai accounts/fireworks/routers/deepseek-v4p1-flash-1017-ultrafast * - in=2.4 read=0.048 out=9.6 @batch in=1.2 out=4.8
fireworks_ai accounts/fireworks/routers/deepseek-v4p1-flash-1017-us * - in=0.45 read=0.009 out=1.8 @batch in=0.225 out=0.9
fireworks_ai accounts/fireworks/routers/deepseek-v4p1-flash-spot * - in=0.21 read=0.0042 out=0.84 @batch in=0.105 out=0.42
fireworks_ai accounts/fireworks/routers/deepseek-v4p1-flash-us * - in=0.45 read=0.009 out=1.8 @batch in=0.225 out=0.9 @priority in=0.5625 read=0.01125 out=2.25
fireworks_ai accounts/fireworks/routers/glm-5p1-fast * - in=2.8 read=0.52 out=8.8 @batch in=1.4 out=4.4
fireworks_ai accounts/fireworks/routers/glm-5p2-fast * - in=2.1 read=0.21 out=6.6 @batch in=1.05 out=3.3
fireworks_ai accounts/fireworks/routers/glm-5p2-fast-us * - in=2.1 read=0.21 out=6.6 @batch in=1.05 out=3.3
fireworks_ai accounts/fireworks/routers/glm-5p3-fast * - in=2.1 read=0.39 out=6.6 @batch in=1.05 out=3.3
fireworks_ai accounts/fireworks/routers/glm-5p3-flash-us * - in=0.225 read=0.045 out=0.75 @batch in=0.1125 out=0.375 @priority in=0.28125 read=0.05625 out=0.9375
fireworks_ai accounts/fireworks/routers/glm-5p3-spot * - in=0.98 read=0.182 out=3.08 @batch in=0.49 out=1.54
fireworks_ai accounts/fireworks/routers/glm-5p3-us * - in=2.1 read=0.39 out=6.6 @batch in=1.05 out=3.3 @priority in=2.625 read=0.4875 out=8.25
fireworks_ai accounts/fireworks/routers/kimi-k2p6-fast * - in=2 read=0.3 out=8 @batch in=1 out=4
fireworks_ai accounts/fireworks/routers/kimi-k2p7-code-fast * - in=1.9 read=0.38 out=8 @batch in=0.95 out=4
fireworks_ai accounts/fireworks/routers/kimi-k3-fast * - in=4.5 read=0.45 out=22.5 @batch in=2.25 out=11.25
fireworks_ai accounts/fireworks/routers/kimi-k3-spot * - in=2.1 read=0.21 out=10.5 @batch in=1.05 out=5.25
fireworks_ai accounts/fireworks/routers/kimi-k3-us * 2026-09-01 in=4.5 read=0.45 out=22.5 @batch in=2.25 out=11.25 @priority in=5.625 read=0.5625 out=28.125
fireworks_ai accounts/fireworks/routers/kimi-k3-us * - in=3.3 read=0.33 out=16.5 @batch in=1.65 out=8.25
fireworks_ai accounts/fireworks/routers/rune * - in=0.042 read=0.0084 out=0 @batch in=0.021 out=0
fireworks_ai accounts/fireworks/routers/spot-deepseek-v4-flash * - in=0.105 read=0.021 out=0.21 @batch in=0.0525 out=0.105
fireworks_ai accounts/fireworks/routers/ultramarine-1-flash-us * 2026-11-03 in=0.15 read=0.03 out=0.5 @batch in=0.075 out=0.25
fireworks_ai accounts/fireworks/routers/ultramarine-1-flash-us * - in=0.225 read=0.045 out=0.75 @batch in=0.1125 out=0.375
fireworks_ai deepseek-v4-flash - - in=0.14 read=0.028 out=0.28 @batch in=0.07 out=0.14
fireworks_ai deepseek-v4-flash-0731 - - in=0.22 read=0.007 out=0.66 @batch in=0.11 out=0.33 @priority in=0.275 read=0.00875 out=0.825
fireworks_ai deepseek-v4-flash-vision-exp - - in=0.22 read=0.007 out=0.66 @batch in=0.11 out=0.33 @priority in=0.275 read=0.00875 out=0.825
fireworks_ai deepseek-v4-pro-0813 - - in=1.32 read=0.044 out=3.96 @batch in=0.66 out=1.98 @priority in=1.65 read=0.055 out=4.95
fireworks_ai deepseek-v4p1-flash - - in=0.3 read=0.006 out=1.2 @batch in=0.15 out=0.6 @priority in=0.375 read=0.0075 out=1.5
fireworks_ai deepseek-v4p1-flash-us - - in=0.45 read=0.009 out=1.8 @batch in=0.225 out=0.9 @priority in=0.5625 read=0.01125 out=2.25
fireworks_ai fireworks-ai-4.1b-to-16b * - in=0.2 read=0.1 out=0.2 @batch in=0.1 out=0.1
fireworks_ai fireworks-ai-56b-to-176b * - in=1.2 read=0.6 out=1.2 @batch in=0.6 out=0.6
fireworks_ai fireworks-ai-above-16b * - in=0.9 read=0.45 out=0.9 @batch in=0.45 out=0.45
fireworks_ai fireworks-ai-embedding-150m-to-350m * - in=0.016 out=0 @batch in=0.008 out=0
fireworks_ai fireworks-ai-embedding-up-to-150m * - in=0.008 out=0 @batch in=0.004 out=0
fireworks_ai fireworks-ai-moe-up-to-56b * - in=0.5 read=0.25 out=0.5 @batch in=0.25 out=0.25
fireworks_ai fireworks-ai-up-to-4b * - in=0.1 read=0.05 out=0.1 @batch in=0.05 out=0.05
fireworks_ai glm-4p7 - - in=0.6 read=0.3 out=2.2 @batch in=0.3 out=1.1
fireworks_ai glm-5p1 - - in=1.4 read=0.26 out=4.4 @batch in=0.7 out=2.2
fireworks_ai glm-5p1-fast - - in=2.8 read=0.52 out=8.8 @batch in=1.4 out=4.4
fireworks_ai glm-5p2 - - in=1.4 read=0.14 out=4.4 @batch in=0.7 out=2.2 @priority in=1.75 read=0.175 out=5.5
fireworks_ai glm-5p2-fast - - in=2.1 read=0.21 out=6.6 @batch in=1.05 out=3.3
fireworks_ai glm-5p2-fast-us - - in=2.1 read=0.21 out=6.6 @batch in=1.05 out=3.3
fireworks_ai glm-5p3 - - in=1.4 read=0.26 out=4.4 @batch in=0.7 out=2.2 @priority in=1.75 read=0.325 out=5.5
fireworks_ai glm-5p3-fast - - in=2.1 read=0.39 out=6.6 @batch in=1.05 out=3.3
fireworks_ai glm-5p3-flash - - in=0.15 read=0.03 out=0.5 @batch in=0.075 out=0.25 @priority in=0.1875 read=0.0375 out=0.625
fireworks_ai glm-5p3-flash-us - - in=0.225 read=0.045 out=0.75 @batch in=0.1125 out=0.375 @priority in=0.28125 read=0.05625 out=0.9375
fireworks_ai glm-5p3-us - - in=2.1 read=0.39 out=6.6 @batch in=1.05 out=3.3 @priority in=2.625 read=0.4875 out=8.25
fireworks_ai gpt-oss-120b - - in=0.15 read=0.015 out=0.6 @batch in=0.075 out=0.3 @priority in=0.18 read=0.018 out=0.72
fireworks_ai gpt-oss-20b - - in=0.07 read=0.035 out=0.3 @batch in=0.035 out=0.15
fireworks_ai kimi-k2p5 - - in=0.6 read=0.1 out=3 @batch in=0.3 out=1.5
fireworks_ai kimi-k2p6 - - in=0.95 read=0.16 out=4 @batch in=0.475 out=2 @priority in=1.5 read=0.22 out=6
fireworks_ai kimi-k2p6-fast - - in=2 read=0.3 out=8 @batch in=1 out=4
fireworks_ai kimi-k2p7-code - - in=0.95 read=0.19 out=4 @batch in=0.475 out=2 @priority in=1.425 read=0.285 out=6
fireworks_ai kimi-k2p7-code-fast - - in=1.9 read=0.38 out=8 @batch in=0.95 out=4
fireworks_ai kimi-k3 - - in=3 read=0.3 out=15 @batch in=1.5 out=7.5 @priority in=3.75 read=0.375 out=18.75
fireworks_ai kimi-k3-fast - - in=4.5 read=0.45 out=22.5 @batch in=2.25 out=11.25
fireworks_ai kimi-k3-us - - in=4.5 read=0.45 out=22.5 @batch in=2.25 out=11.25 @priority in=5.625 read=0.5625 out=28.125
fireworks_ai minimax-m2p1 * - in=0.3 read=0.03 out=1.2 @batch in=0.15 out=0.6
fireworks_ai minimax-m3 - - in=0.3 read=0.06 out=1.2 @batch in=0.15 out=0.6 @priority in=0.45 read=0.09 out=1.8
fireworks_ai muse-glimmer-30b - - in=0.35 read=0.04 out=1.5 @batch in=0.175 out=0.75 @priority in=0.525 read=0.06 out=2.25
fireworks_ai nemotron-3-ultra-nvfp4 * - in=0.6 read=0.12 out=2.4 @batch in=0.3 out=1.2 @priority in=0.75 read=0.15 out=3
fireworks_ai nemotron-lightning-3p5-30b-a3b * - in=0.05 read=0.01 out=0.2 @batch in=0.025 out=0.1 @priority in=0.0625 read=0.0125 out=0.25
fireworks_ai nomic-ai/nomic-embed-text-v1 * - in=0.008 out=0 @batch in=0.004 out=0
fireworks_ai nomic-ai/nomic-embed-text-v1.5 * - in=0.008 out=0 @batch in=0.004 out=0
fireworks_ai qwen3p7-plus - - in=0.4 read=0.08 out=1.6 @batch in=0.2 out=0.8
fireworks_ai qwen3p8-max - - in=2 read=0.25 out=6 @batch in=1 out=3 @priority in=3 read=0.375 out=9
fireworks_ai thenlper/gte-base * - in=0.008 out=0 @batch in=0.004 out=0
fireworks_ai thenlper/gte-large * - in=0.016 out=0 @batch in=0.008 out=0
friendliai MiniMaxAI/MiniMax-M2.5 - - in=0.3 read=0.06 out=1.2
friendliai deepseek-ai/DeepSeek-V3.2 - - in=0.5 read=0.25 out=1.5
friendliai google/gemma-4-31B-it - - in=0.14 out=0.4
friendliai zai-org/GLM-5.1 - - in=1.4 read=0.26 out=4.4
friendliai zai-org/GLM-5.2 - - in=1.4 read=0.26 out=4.4
friendliai zai-org/GLM-5.3 - - in=1.26 read=0.234 out=3.96
friendliai zai-org/GLM-5.3-Flash - - in=0.15 read=0.03 out=0.5
gemini anthropic/claude-sonnet-4 - - in=3 read=0.3 w5=3.75 out=15
gemini claude-3-5-haiku - - in=0.8 read=0.08 w5=1 out=4
gemini claude-3-5-sonnet - - in=3 read=0.3 w5=3.75 out=15
gemini claude-3-7-sonnet - - in=3 read=0.3 w5=3.75 out=15
gemini claude-3-haiku - - in=0.25 read=0.03 w5=0.3 out=1.25
gemini claude-3-opus - - in=15 read=1.5 w5=18.75 out=75
gemini claude-4-opus - - in=15 read=1.5 w5=18.75 out=75
gemini claude-4-sonnet - - in=3 read=0.3 w5=3.75 out=15
gemini claude-fable-5 - - in=10 read=1 w5=12.5 w1=20 out=50
gemini claude-fable-5-1 - - in=10 read=0.25 w5=12.5 w1=20 out=50
gemini claude-fable-5-2 - - in=8 read=0.2 w5=10 w1=16 out=40 @batch in=4 read=0.1 w5=5 w1=8 out=20 search=0.01
gemini claude-haiku-4-5 - - in=1 read=0.1 w5=1.25 w1=2 out=5
gemini claude-haiku-5-5 - - in=0.1 read=0.01 w5=0.125 w1=0.2 out=0.5 >100000 in=0.5 read=0.05 w5=0.625 w1=1 out=2.5
gemini claude-opus-4 - - in=15 read=1.5 w5=18.75 out=75
gemini claude-opus-4-5 - - in=5 read=0.5 w5=6.25 w1=10 out=25
gemini claude-opus-4-6 - 2026-03-13 in=5 read=0.5 w5=6.25 w1=10 out=25
gemini claude-opus-4-6 - - in=5 read=0.5 w5=6.25 out=25 >200000 in=10 read=1 w5=12.5 out=37.5
gemini claude-opus-4-7 - - in=5 read=0.5 w5=6.25 w1=10 out=25
gemini claude-opus-4-8 - - in=5 read=0.5 w5=6.25 w1=10 out=25
gemini claude-opus-5 - - in=5 read=0.5 w5=6.25 w1=10 out=25
gemini claude-opus-5-5 - - in=4 read=0.2 w5=5 w1=8 out=20
gemini claude-sonnet-4 - - in=3 read=0.3 w5=3.75 out=15
gemini claude-sonnet-4-5 - - in=3 read=0.3 w5=3.75 w1=6 out=15 >200000 in=6 read=0.6 w5=7.5 w1=12 out=22.5
gemini claude-sonnet-4-6 - - in=3 read=0.3 w5=3.75 w1=6 out=15
gemini claude-sonnet-5-5 - - in=2 read=0.1 w5=2.5 w1=4 out=10
gemini deep-research-max-preview-04-2026 * - in=2 out=12 @batch in=1 out=6 search=0.035
gemini deep-research-preview-04-2026 * - in=2 out=12 @batch in=1 out=6 search=0.035
gemini deep-research-pro-preview-12-2025 - - in=2 out=12 @batch in=1 out=6 search=0.035
gemini gemini-1.0-pro * - in=0.125 out=0.375 @batch in=0.0625 out=0.1875 @flex in=0.0625 out=0.1875
gemini gemini-1.0-pro-vision-001 * - in=0.125 out=0.375 @batch in=0.0625 out=0.1875 @flex in=0.0625 out=0.1875
gemini gemini-1.5-flash * - in=0.075 read=0.01875 out=0.3 >128000 in=0.15 read=0.0375 out=0.6 @batch in=0.0375 out=0.15 @batch>128000 in=0.075 out=0.3 @flex in=0.0375 out=0.15 @flex>128000 in=0.075 out=0.3
gemini gemini-1.5-pro * - in=1.25 out=5 >128000 in=2.5 out=10 @batch in=0.625 out=2.5 @batch>128000 in=1.25 out=5 @flex in=0.625 out=2.5 @flex>128000 in=1.25 out=5
gemini gemini-2.0-flash * - in=0.1 read=0.025 out=0.4 ain=0.7 aread=0.175 @batch in=0.05 out=0.2 ain=0.35 @flex in=0.05 out=0.2 ain=0.35 search=0.035
gemini gemini-2.0-flash-lite * - in=0.075 out=0.3 @batch in=0.0375 out=0.15 @flex in=0.0375 out=0.15
gemini gemini-2.5-computer-use-preview-10-2025 * - in=1.25 out=10 >200000 in=2.5 out=15 @batch in=0.625 out=5 @batch>200000 in=1.25 out=7.5 @flex in=0.625 out=5 @flex>200000 in=1.25 out=7.5
gemini gemini-2.5-flash * - in=0.3 read=0.03 out=2.5 ain=1 aread=0.1 @batch in=0.15 read=0.03 out=1.25 ain=0.5 aread=0.1 @flex in=0.15 read=0.03 out=1.25 ain=0.5 aread=0.1 @priority in=0.54 read=0.054 out=4.5 ain=1.8 aread=0.18 search=0.035 fee:maps_grounding=0.025
gemini gemini-2.5-flash-image * - in=0.3 read=0.03 out=2.5 ain=1 iout=30 @batch in=0.15 out=1.25 @flex in=0.15 out=1.25 @priority in=0.54 out=4.5 search=0.035
gemini gemini-2.5-flash-image-preview * - in=0.3 read=0.03 out=2.5 ain=1 iout=30 @batch in=0.15 out=1.25 @flex in=0.15 out=1.25 @priority in=0.54 out=4.5 search=0.035
gemini gemini-2.5-flash-latest * - in=0.3 read=0.03 out=2.5 ain=1 aread=0.1 @batch in=0.15 read=0.03 out=1.25 ain=0.5 aread=0.1 @flex in=0.15 read=0.03 out=1.25 ain=0.5 aread=0.1 @priority in=0.54 read=0.054 out=4.5 ain=1.8 aread=0.18 search=0.035 fee:maps_grounding=0.025
gemini gemini-2.5-flash-lite * - in=0.1 read=0.01 out=0.4 ain=0.3 aread=0.03 @batch in=0.05 read=0.01 out=0.2 ain=0.15 aread=0.03 @flex in=0.05 read=0.01 out=0.2 ain=0.15 aread=0.03 @priority in=0.18 read=0.018 out=0.72 ain=0.54 aread=0.054 search=0.035 fee:maps_grounding=0.025
gemini gemini-2.5-flash-lite-preview-tts * - in=0.5 out=10 @batch in=0.25 out=5 @flex in=0.25 out=5
gemini gemini-2.5-flash-native-audio-latest * - in=0.5 out=2 ain=3 aout=12
gemini gemini-2.5-flash-native-audio-preview-09-2025 * - in=0.5 out=2 ain=3 aout=12
gemini gemini-2.5-flash-native-audio-preview-12-2025 * - in=0.5 out=2 ain=3 aout=12
gemini gemini-2.5-flash-preview * - in=0.15 out=0.6 @batch in=0.075 out=0.3 @flex in=0.075 out=0.3 search=0.035
gemini gemini-2.5-flash-preview-05-20:thinking * - in=0.15 out=0.6 @batch in=0.075 out=0.3 @flex in=0.075 out=0.3 search=0.035
gemini gemini-2.5-flash-preview-09-2025 * - in=0.3 read=0.03 out=2.5 ain=1 aread=0.1 @batch in=0.15 read=0.03 out=1.25 ain=0.5 aread=0.1 @flex in=0.15 read=0.03 out=1.25 ain=0.5 aread=0.1 @priority in=0.54 read=0.054 out=4.5 ain=1.8 aread=0.18 search=0.035 fee:maps_grounding=0.025
gemini gemini-2.5-flash-preview-tts * - in=0.5 out=10 aout=10 @batch in=0.25 out=5 @flex in=0.25 out=5 aout=5
gemini gemini-2.5-flash-preview:thinking * - in=0.15 out=0.6 @batch in=0.075 out=0.3 @flex in=0.075 out=0.3 search=0.035
gemini gemini-2.5-flash-tts * - in=0.5 out=10 @batch in=0.25 out=5 @flex in=0.25 out=5
gemini gemini-2.5-pro * - in=1.25 read=0.125 out=10 >200000 in=2.5 read=0.25 out=15 @batch in=0.625 read=0.125 out=5 @batch>200000 in=1.25 read=0.25 out=7.5 @flex in=0.625 read=0.125 out=5 @flex>200000 in=1.25 read=0.25 out=7.5 @priority in=2.25 read=0.225 out=18 @priority>200000 in=4.5 read=0.45 out=27 search=0.035 fee:maps_grounding=0.025
gemini gemini-2.5-pro-preview-tts * - in=1 read=0.125 out=20 ain=0.7 aout=20 @batch in=0.5 out=10 @flex in=0.5 out=10 ain=0.35 aout=10 search=0.035
gemini gemini-2.5-pro-tts * - in=1 out=20 @batch in=0.5 out=10 @flex in=0.5 out=10
gemini gemini-3-flash-preview * - in=0.5 read=0.05 out=3 ain=1 aread=0.1 @batch in=0.25 read=0.05 out=1.5 ain=0.5 aread=0.1 @flex in=0.25 read=0.05 out=1.5 ain=0.5 aread=0.1 @priority in=0.9 read=0.09 out=5.4 ain=1.8 aread=0.18 search=0.014 fee:maps_grounding=0.014
gemini gemini-3-pro-image * - in=2 out=12 iout=120 @batch in=1 out=6 iout=60 @flex in=1 out=6 @priority in=3.6 out=21.6 search=0.014
gemini gemini-3-pro-image-preview * - in=2 out=12 iout=120 @batch in=1 out=6 @flex in=1 out=6 @priority in=3.6 out=21.6 search=0.014
gemini gemini-3-pro-preview * 2026-01-05 in=2 read=0.2 out=12 >200000 in=4 read=0.4 out=18 @batch in=1 out=6 @batch>200000 in=2 out=9 @flex in=1 out=6 @flex>200000 in=2 out=9 search=0.014
gemini gemini-3-pro-preview * - in=2 read=0.2 out=12 >200000 in=4 read=0.4 out=18 @batch in=1 out=6 @batch>200000 in=2 out=9 @flex in=1 out=6 @flex>200000 in=2 out=9
gemini gemini-3-pro-text-preview * 2026-01-05 in=2 read=0.2 out=12 >200000 in=4 read=0.4 out=18 @batch in=1 out=6 @batch>200000 in=2 out=9 @flex in=1 out=6 @flex>200000 in=2 out=9 search=0.014
gemini gemini-3-pro-text-preview * - in=2 read=0.2 out=12 >200000 in=4 read=0.4 out=18 @batch in=1 out=6 @batch>200000 in=2 out=9 @flex in=1 out=6 @flex>200000 in=2 out=9
gemini gemini-3.1-flash-image * - in=0.5 out=3 iout=60 @batch in=0.25 out=1.5 iout=30 @flex in=0.25 out=1.5 iout=30 search=0.014
gemini gemini-3.1-flash-image-preview * - in=0.5 out=3 iout=60 @batch in=0.25 out=1.5 @flex in=0.25 out=1.5 iout=30 search=0.014
gemini gemini-3.1-flash-lite * - in=0.25 read=0.025 out=1.5 ain=0.5 aread=0.05 @batch in=0.125 read=0.0125 out=0.75 ain=0.25 aread=0.025 @flex in=0.125 read=0.0125 out=0.75 ain=0.25 aread=0.025 @priority in=0.45 read=0.045 out=2.7 ain=0.9 aread=0.09 search=0.014 fee:maps_grounding=0.014
gemini gemini-3.1-flash-lite-image * - in=0.25 out=1.5 iout=30 @batch in=0.125 out=0.75 iout=15 @flex in=0.125 out=0.75 iout=15
gemini gemini-3.1-flash-lite-preview * - in=0.25 read=0.025 out=1.5 ain=0.5 aread=0.05 @batch in=0.125 read=0.0125 out=0.75 ain=0.25 @flex in=0.125 read=0.0125 out=0.75 @priority in=0.45 read=0.045 out=2.7 search=0.014 fee:maps_grounding=0.014
gemini gemini-3.1-flash-live-preview * - in=0.75 out=4.5 ain=3 aout=12 iin=1 search=0.014
gemini gemini-3.1-flash-tts-preview * - in=1 out=20 aout=20 @batch in=0.5 out=10 @flex in=0.5 out=10 aout=10
gemini gemini-3.1-pro-preview * - in=2 read=0.2 out=12 >200000 in=4 read=0.4 out=18 @batch in=1 read=0.2 out=6 @batch>200000 in=2 read=0.4 out=9 @flex in=1 read=0.2 out=6 @flex>200000 in=2 read=0.4 out=9 @priority in=3.6 read=0.36 out=21.6 @priority>200000 in=7.2 read=0.72 out=32.4 search=0.014 fee:maps_grounding=0.014
gemini gemini-3.1-pro-preview-customtools * - in=2 read=0.2 out=12 >200000 in=4 read=0.4 out=18 @batch in=1 read=0.2 out=6 @batch>200000 in=2 read=0.4 out=9 @flex in=1 read=0.2 out=6 @flex>200000 in=2 read=0.4 out=9 @priority in=3.6 read=0.36 out=21.6 @priority>200000 in=7.2 read=0.72 out=32.4 search=0.014 fee:maps_grounding=0.014
gemini gemini-3.5-flash * - in=1.5 read=0.15 out=9 ain=1.5 @batch in=0.75 read=0.075 out=4.5 @flex in=0.75 read=0.08 out=4.5 @priority in=2.7 read=0.27 out=16.2 ain=2.7 search=0.014 fee:maps_grounding=0.014
gemini gemini-3.5-flash-lite * - in=0.3 read=0.03 out=2.5 @batch in=0.15 read=0.015 out=1.25 @flex in=0.15 read=0.02 out=1.25 @priority in=0.54 read=0.05 out=4.5 search=0.014 fee:maps_grounding=0.014
gemini gemini-3.5-live-translate-preview * - in=3.5 out=21 ain=3.5 aout=21
gemini gemini-3.5-transcribe * - in=2 out=12 ain=2 @batch in=1 out=6 ain=1 @flex in=1 out=6 ain=1
gemini gemini-3.5-transcribe-live * - in=3.5 out=21 ain=3.5
gemini gemini-3.6-flash * 2027-01-01 in=1.5 read=0.15 out=7.5 @batch in=0.75 read=0.075 out=3.75 @flex in=0.75 out=3.75 search=0.014 fee:maps_grounding=0.014
gemini gemini-3.6-flash * - in=0.75 read=0.075 out=3.75 @batch in=0.375 read=0.0375 out=1.875 @flex in=0.375 read=0.0375 out=1.875 @priority in=1.35 read=0.135 out=6.75 search=0.014 fee:maps_grounding=0.014
gemini gemini-3.7-flash * 2027-01-01 in=1.5 read=0.15 out=7.5 @batch in=0.75 out=3.75 @flex in=0.75 out=3.75 search=0.014 fee:maps_grounding=0.014
gemini gemini-3.7-flash * - in=0.75 read=0.075 out=3.75 @batch in=0.375 read=0.0375 out=1.875 @flex in=0.375 read=0.0375 out=1.875 @priority in=1.35 read=0.135 out=6.75 search=0.014 fee:maps_grounding=0.014
gemini gemini-3.8-flash * 2027-01-01 in=1.5 read=0.15 out=7.5 @batch in=0.75 read=0.075 out=3.75 @flex in=0.75 out=3.75 search=0.014 fee:maps_grounding=0.014
gemini gemini-3.8-flash * - in=0.75 read=0.075 out=3.75 @batch in=0.375 read=0.0375 out=1.875 @flex in=0.375 read=0.0375 out=1.875 @priority in=1.35 read=0.135 out=6.75 search=0.014 fee:maps_grounding=0.014
gemini gemini-3.8-flash-lite-tts * 2027-01-01 in=1 out=12 @batch in=0.5 out=6 @flex in=0.5 out=6 @priority in=1.8 out=21.6
gemini gemini-3.8-flash-lite-tts * - in=0.5 read=0.125 out=6 aout=6 @batch in=0.25 read=0.0625 out=3 @flex in=0.25 read=0.025 out=3 @priority in=0.9 read=0.225 out=10.8
gemini gemini-3.8-flash-tts * 2027-01-01 in=1 out=18 @batch in=0.5 out=9 @flex in=0.5 out=9 @priority in=1.8 out=32.4
gemini gemini-3.8-flash-tts * - in=0.5 read=0.125 out=9 aout=9 @batch in=0.25 read=0.0625 out=4.5 @flex in=0.25 read=0.025 out=4.5 @priority in=0.9 read=0.225 out=16.2
gemini gemini-3.8-live * - in=0.75 out=4.5 ain=3 aout=12 iin=1 search=0.014
gemini gemini-3.8-live-extended-thinking * - in=0.75 out=4.5 ain=3 aout=12 iin=1 search=0.014
gemini gemini-4-argon * 2026-12-01 in=4 read=0.2 out=20 @batch in=2 read=0.1 out=10 @flex in=2 out=10 search=0.014 fee:maps_grounding=0.014
gemini gemini-4-argon * - in=2 read=0.1 out=10 @batch in=1 read=0.05 out=5 @flex in=1 read=0.05 out=5 @priority in=3.6 read=0.18 out=18 search=0.014 fee:maps_grounding=0.014
gemini gemini-4-hydrogen * - in=1.5 read=0.075 out=7.5 @batch in=0.75 read=0.0375 out=3.75 @flex in=0.75 read=0.0375 out=3.75 @priority in=2.7 read=0.135 out=13.5 search=0.014 fee:maps_grounding=0.014
gemini gemini-embedding-001 * - in=0.15 out=0 @batch in=0.075 @flex in=0.075 out=0
gemini gemini-embedding-2 * - in=0.2 out=0 ain=6.5 iin=0.45 @batch in=0.1 ain=3.25 iin=0.225 @flex in=0.1 out=0 ain=3.25 iin=0.225
gemini gemini-embedding-2-preview * - in=0.2 out=0 ain=6.5 iin=0.45 @batch in=0.1 ain=3.25 iin=0.225 @flex in=0.1 out=0 ain=3.25 iin=0.225
gemini gemini-exp-1114 * - in=0 out=0 >128000 in=0 out=0 @batch in=0 out=0 @batch>128000 in=0 out=0 @flex in=0 out=0 @flex>128000 in=0 out=0
gemini gemini-exp-1206 * - in=0.3 read=0.03 out=2.5 ain=1 @batch in=0.15 out=1.25 ain=0.5 @flex in=0.15 out=1.25 ain=0.5 search=0.035
gemini gemini-flash-1.5 * - in=0.075 read=0.01875 out=0.3 >128000 in=0.15 read=0.0375 out=0.6 @batch in=0.0375 out=0.15 @batch>128000 in=0.075 out=0.3 @flex in=0.0375 out=0.15 @flex>128000 in=0.075 out=0.3
gemini gemini-flash-1.5-8b * - in=0.0375 read=0.01 out=0.15 >128000 in=0.075 read=0.02 out=0.3 @batch in=0.01875 out=0.075 @batch>128000 in=0.0375 out=0.15 @flex in=0.01875 out=0.075 @flex>128000 in=0.0375 out=0.15
gemini gemini-flash-latest * 2027-01-01 in=1.5 read=0.15 out=7.5 @batch in=0.75 read=0.075 out=3.75 @flex in=0.75 out=3.75 search=0.014 fee:maps_grounding=0.014
gemini gemini-flash-latest * - in=0.75 read=0.075 out=3.75 @batch in=0.375 out=1.875 @flex in=0.375 read=0.0375 out=1.875 @priority in=1.35 read=0.135 out=6.75 search=0.014 fee:maps_grounding=0.014
gemini gemini-flash-lite-latest * - in=0.3 read=0.03 out=2.5 @batch in=0.15 out=1.25 @flex in=0.15 read=0.02 out=1.25 @priority in=0.54 read=0.05 out=4.5 search=0.014 fee:maps_grounding=0.014
gemini gemini-gemma-2-27b-it * - in=0.35 out=1.05 @batch in=0.175 out=0.525 @flex in=0.175 out=0.525
gemini gemini-gemma-2-9b-it * - in=0.35 out=1.05 @batch in=0.175 out=0.525 @flex in=0.175 out=0.525
gemini gemini-live-2.5-flash * - in=0.5 out=2 ain=3 aout=12 iin=3
gemini gemini-live-2.5-flash-preview-native-audio-09-2025 * - in=0.5 out=2 ain=3 aout=12 search=0.035
gemini gemini-nano-banana-2.1 * - in=1.5 out=7.5 iout=30 @batch in=0.75 out=3.75 iout=15 @flex in=0.75 out=3.75 iout=15 search=0.014
gemini gemini-omni-1.1-flash * - in=1.5 out=9 ain=1.5 @batch in=0.75 out=4.5 ain=0.75 @flex in=0.75 out=4.5 ain=0.75
gemini gemini-omni-1.2-flash * - in=1.5 out=9 iin=1.5 @batch in=0.75 out=4.5 iin=0.75 @flex in=0.75 out=4.5 iin=0.75
gemini gemini-omni-flash-preview * - in=1.5 out=9 ain=1.5 @batch in=0.75 out=4.5 ain=0.75 @flex in=0.75 out=4.5 ain=0.75
gemini gemini-pro * - in=0.125 out=0.375 @batch in=0.0625 out=0.1875 @flex in=0.0625 out=0.1875
gemini gemini-pro-1.5 * - in=1.25 read=0.3125 out=5 >128000 in=2.5 read=0.625 out=10 @batch in=0.625 out=2.5 @batch>128000 in=1.25 out=5 @flex in=0.625 out=2.5 @flex>128000 in=1.25 out=5
gemini gemini-pro-latest * - in=2 read=0.2 out=12 >200000 in=4 read=0.4 out=18 @batch in=1 out=6 @flex in=1 read=0.2 out=6 @priority in=3.6 read=0.36 out=21.6 @priority>200000 in=7.2 read=0.72 out=32.4 search=0.014 fee:maps_grounding=0.014
gemini gemini-robotics-er-2-preview * 2027-01-01 in=2 read=0.2 out=10 @batch in=1 out=5 @flex in=1 out=5 search=0.014
gemini gemini-robotics-er-2-preview * - in=1 read=0.1 out=5 ain=1 @batch in=0.5 read=0.05 out=2.5 @flex in=0.5 out=2.5 ain=0.5 search=0.014
gemini gemini-robotics-er-2-streaming-preview * 2027-01-01 in=2 out=10 @batch in=1 out=5 @flex in=1 out=5 search=0.014
gemini gemini-robotics-er-2-streaming-preview * - in=1 out=5 ain=1 @batch in=0.5 out=2.5 ain=0.5 @flex in=0.5 out=2.5 ain=0.5 search=0.014
gemini gemini/gemini-exp-1206 - - in=0 out=0 >128000 in=0 out=0
gemini gemma-2-27b-it * - in=0.65 out=0.65
gemini gemma-3-27b-it * - in=0 out=0 >128000 in=0 out=0
gemini gemma-4-26b-a4b-it - - in=0 out=0
gemini gemma-4-26b-a4b-it-maas * - in=0.15 read=0.015 out=0.6
gemini gemma-4-31b-it - - in=0 out=0
gemini imagen-3.0-fast-generate-001 * - fee:image=0.02
gemini imagen-3.0-generate-001 * - fee:image=0.04
gemini learnlm-1.5-pro-experimental * - in=0 out=0 >128000 in=0 out=0
gemini nano-banana-pro-preview * - in=2 out=12 iout=120 @batch in=1 out=6 @flex in=1 out=6 @priority in=3.6 out=21.6 search=0.014
github_copilot claude-fable-5 - - in=10 read=1 w5=12.5 out=50
github_copilot claude-fable-5.1 - - in=10 read=0.25 w5=12.5 out=50
github_copilot claude-haiku-4.5 - - in=1 read=0.1 w5=1.25 out=5
github_copilot claude-haiku-5.5 - - in=0.1 read=0.01 w5=0.125 out=0.5 >100000 in=0.5 read=0.05 w5=0.625 out=2.5
github_copilot claude-opus-4.7 - - in=5 read=0.5 w5=6.25 out=25
github_copilot claude-opus-4.8 - - in=5 read=0.5 w5=6.25 out=25
github_copilot claude-opus-4.8-fast - - in=10 read=1 w5=12.5 out=50
github_copilot claude-opus-5 - - in=5 read=0.5 w5=6.25 out=25
github_copilot claude-opus-5.5 - - in=4 read=0.2 w5=5 out=20
github_copilot claude-sonnet-4 - - in=3 read=0.3 w5=3.75 out=15
github_copilot claude-sonnet-4.6 - - in=3 read=0.3 w5=3.75 out=15
github_copilot claude-sonnet-5 - - in=2 read=0.2 w5=2.5 out=10
github_copilot claude-sonnet-5.5 - - in=2 read=0.1 w5=2.5 out=10
github_copilot gemini-3.5-flash - - in=1.5 read=0.15 out=9
github_copilot gemini-3.6-flash - - in=0.75 read=0.075 out=3.75
github_copilot gemini-3.7-flash - - in=0.75 read=0.075 out=3.75
github_copilot gemini-3.8-flash - - in=0.75 read=0.075 out=3.75
github_copilot gemini-4-argon - - in=2 read=0.1 out=10
github_copilot gpt-5-mini - - in=0.25 read=0.025 out=2
github_copilot gpt-5.3-codex - - in=1.75 read=0.175 out=14
github_copilot gpt-5.4 - - in=2.5 read=0.25 out=15 >272000 in=5 read=0.5 out=22.5
github_copilot gpt-5.4-mini - - in=0.75 read=0.075 out=4.5
github_copilot gpt-5.4-nano - - in=0.2 read=0.02 out=1.25
github_copilot gpt-5.5 - - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45
github_copilot gpt-5.6-luna - - in=0.2 read=0.02 w5=0.25 out=1.2 >200000 in=0.4 read=0.04 w5=0.5 out=1.8
github_copilot gpt-5.6-sol - - in=4 read=0.4 w5=5 out=20 >272000 in=8 read=0.8 w5=10 out=30
github_copilot gpt-5.6-terra - - in=2 read=0.2 w5=2.5 out=12 >272000 in=4 read=0.4 w5=5 out=18
github_copilot gpt-6-astra - - in=10 read=1 w5=12.5 out=50 >272000 in=20 read=2 w5=25 out=75
github_copilot gpt-6-luna - - in=0.1 read=0.01 w5=0.125 out=0.5 >272000 in=0.2 read=0.02 w5=0.25 out=0.75
github_copilot gpt-6-sol - - in=2 read=0.2 w5=2.5 out=10 >272000 in=4 read=0.4 w5=5 out=15
github_copilot gpt-6.1-sol - - in=2 read=0.1 w5=2.5 out=10 >272000 in=4 read=0.2 w5=5 out=15
github_copilot gpt-6.1-terra - - in=1 read=0.05 w5=1.25 out=5 >272000 in=2 read=0.1 w5=2.5 out=7.5
github_copilot grok-4.5 - - in=2 read=0.5 out=6 >200000 in=4 read=1 out=12
github_copilot grok-4.6 - - in=2 read=0.5 out=6 >200000 in=4 read=1 out=12
github_copilot grok-4.7 - - in=2 read=0.5 out=6 >200000 in=4 read=1 out=12
github_copilot kimi-k2.7-code - - in=0.95 read=0.19 out=4
github_copilot kimi-k3 - - in=3 read=0.3 out=15
github_copilot mai-code-1-flash-picker * - in=0.75 read=0.075 out=4.5
github_copilot mai-code-1.1-flash * - in=0.2 read=0.02 out=1.2
gmi MiniMaxAI/MiniMax-M2 * - in=0.3 out=1.2
gmi MiniMaxAI/MiniMax-M2.1 * - in=0.3 out=1.2
gmi MiniMaxAI/MiniMax-M2.5 - - in=0.3 read=0.03 out=1.2
gmi MiniMaxAI/MiniMax-M2.7 - - in=0.21 read=0.042 out=0.84
gmi MiniMaxAI/MiniMax-M3 - - in=0.24 read=0.048 out=0.96
gmi MiniMaxAI/MiniMax-M3.1-Flash - - in=0.1125 read=0.01125 out=0.45
gmi Qwen/Qwen3-235B-A22B-FP8 * - in=0.17 out=1.09
gmi Qwen/Qwen3-235B-A22B-Instruct-2507-FP8 * - in=0.0875 read=0.0175 out=0.35
gmi Qwen/Qwen3-235B-A22B-Thinking-2507-FP8 * - in=0.35 out=4.2
gmi Qwen/Qwen3-30B-A3B - - in=0.08 out=0.25
gmi Qwen/Qwen3-32B-FP8 * - in=0.1 out=0.6
gmi Qwen/Qwen3-Coder-480B-A35B-Instruct-FP8 - - in=0.9 read=0.18 out=4.5
gmi Qwen/Qwen3-Next-80B-A3B-Instruct - - in=0.15 out=1.5
gmi Qwen/Qwen3-Next-80B-A3B-Thinking - - in=0.15 out=1.5
gmi Qwen/Qwen3-VL-235B-A22B-Instruct-FP8 - - in=0.3 out=1.4
gmi Qwen/Qwen3.5-122B-A10B - - in=0.4 out=3.2
gmi Qwen/Qwen3.5-27B - - in=0.3 out=2.4
gmi Qwen/Qwen3.5-35B-A3B - - in=0.25 out=2
gmi Qwen/Qwen3.5-397B-A17B - - in=0.6 out=3.6
gmi Qwen/Qwen3.6-35B-A3B - - in=0.248 out=1.485
gmi Qwen/Qwen3.6-Plus * - in=0.5 out=3
gmi Qwen/Qwen3.6-Plus-2026-04-02 * - in=0.5 out=3
gmi Qwen/Qwen3.7-Max - - in=2.5 read=0.25 out=7.5
gmi Qwen/Qwen3.8-27B - - in=0.45 read=0.25 out=3.2
gmi Qwen/Qwen3.8-Flash - - in=0.16 read=0.016 out=0.47
gmi Qwen/Qwen3.8-Max - - in=2 read=0.25 out=6
gmi Qwen/Qwen3.8-Max-0902 * - in=1.65 read=0.206 out=4.951
gmi XiaomiMiMo/MiMo-V2.5 - - in=0.119 read=0.00238 out=0.238
gmi XiaomiMiMo/MiMo-V2.5-Pro - - in=0.3045 read=0.00252 out=0.609
gmi XiaomiMiMo/MiMo-V2.6-Flash * - in=0.112 read=0.00224 out=0.224
gmi XiaomiMiMo/MiMo-V2.6-Pro * - in=0.348 read=0.00288 out=0.696
gmi anthropic/claude-opus-4 - - in=15 out=75
gmi anthropic/claude-opus-4.5 - - in=5 out=25
gmi anthropic/claude-sonnet-4 - - in=3 out=15
gmi anthropic/claude-sonnet-4.5 - - in=3 out=15
gmi deepseek-ai/DeepSeek-Prover-V2-671B - - in=0.5 out=2.18
gmi deepseek-ai/DeepSeek-R1 - - in=0.5 out=2.18
gmi deepseek-ai/DeepSeek-R1-0528 - - in=0.57 read=0.23 out=2.29
gmi deepseek-ai/DeepSeek-R1-Distill-Llama-70B - - in=0.25 out=0.75
gmi deepseek-ai/DeepSeek-R1-Distill-Llama-8B - - in=0.14 out=0.39
gmi deepseek-ai/DeepSeek-R1-Distill-Qwen-14B - - in=0.2 out=0.2
gmi deepseek-ai/DeepSeek-R1-Distill-Qwen-32B - - in=0.5 out=0.9
gmi deepseek-ai/DeepSeek-R1-Distill-Qwen-7B - - in=0.1 out=0.2
gmi deepseek-ai/DeepSeek-V3-0324 - - in=0.28 out=0.88
gmi deepseek-ai/DeepSeek-V3.1 - - in=0.27 out=1
gmi deepseek-ai/DeepSeek-V3.1-Terminus - - in=0.27 out=1
gmi deepseek-ai/DeepSeek-V3.2 - - in=0.28 out=0.4
gmi deepseek-ai/DeepSeek-V3.2-Exp - - in=0.27 out=0.41
gmi deepseek-ai/DeepSeek-V3.2-Speciale - - in=0.28 out=0.4
gmi deepseek-ai/DeepSeek-V4-Flash - - in=0.091 read=0.0182 out=0.182
gmi deepseek-ai/DeepSeek-V4-Flash-0731 - - in=0.286 read=0.0091 out=0.858
gmi deepseek-ai/DeepSeek-V4-Pro-0813 - - in=1.056 read=0.0352 out=3.168
gmi deepseek-ai/DeepSeek-V4.1-Flash - - in=0.18 read=0.0036 out=0.72
gmi deepseek-ai/deepseek-v4-flash-vision-exp - - in=0.44 read=0.014 out=1.32
gmi deepseek-ai/deepseek-v4.1-flash-1017 - - in=0.18 read=0.0036 out=0.72
gmi gmicloud/Ripple-65B-Preview * - in=0.2 read=0.05 out=0.6
gmi google/gemini-3-flash-preview - - in=0.5 out=3
gmi google/gemini-3.1-flash-lite-preview - - in=0.25 read=0.025 out=1.5
gmi google/gemini-3.1-pro-preview - - in=2 out=12
gmi google/gemini-3.5-flash - - in=1.5 read=0.15 out=9
gmi google/gemini-3.5-flash-lite - - in=0.3 read=0.03 out=2.5
gmi google/gemini-3.6-flash - - in=1.5 read=0.15 out=7.5
gmi google/gemini-3.7-flash - - in=0.75 read=0.075 out=3.75
gmi google/gemini-3.8-flash - - in=0.75 read=0.075 out=3.75
gmi google/gemini-4-argon - - in=2 read=0.1 out=10
gmi google/gemma-4-26b-a4b-it - - in=0.13 out=0.4
gmi google/gemma-4-31b-it - - in=0.14 read=0.1 out=0.4
gmi meta-llama/Llama-3.3-70B-Instruct - - in=0.25 out=0.75
gmi meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8 - - in=0.25 out=0.8
gmi meta-llama/Llama-4-Scout-17B-16E-Instruct - - in=0.08 out=0.5
gmi moonshotai/Kimi-K2-Instruct-0905 - - in=0.57 read=0.14 out=2.29
gmi moonshotai/Kimi-K2-Thinking - - in=0.8 out=1.2
gmi moonshotai/Kimi-K2.5 - - in=0.6 out=3
gmi moonshotai/Kimi-K2.6 - - in=0.855 read=0.144 out=3.6
gmi moonshotai/kimi-k2.7-code - - in=0.95 read=0.19 out=4
gmi moonshotai/kimi-k2.7-code-highspeed * - in=1.9 read=0.38 out=8
gmi moonshotai/kimi-k3 - - in=3 read=0.3 out=15
gmi moonshotai/kimi-k3.1-pro * - in=2 read=0.2 out=10
gmi nvidia/NVIDIA-Nemotron-3.5-Lightning-30B-A3B-BF16 * - in=0.15 read=0.05 out=1
gmi nvidia/NVIDIA-Nemotron-3.5-Super-VL-120B-A12B-BF16 * - in=0.1 read=0.05 out=0.5
gmi nvidia/nemotron-3-ultra-550b-a55b - - in=0.8 read=0.1 out=2.6
gmi openai/gpt-4o - - in=2.5 out=10
gmi openai/gpt-4o-mini - - in=0.15 out=0.6
gmi openai/gpt-5 - - in=1.25 out=10
gmi openai/gpt-5.1 - - in=1.25 out=10
gmi openai/gpt-5.2 - - in=1.75 out=14
gmi openai/gpt-5.4 - - in=2.5 read=0.25 out=15
gmi openai/gpt-5.4-mini - - in=0.75 read=0.075 out=4.5
gmi openai/gpt-5.4-nano - - in=0.2 read=0.02 out=1.25
gmi openai/gpt-5.4-pro - - in=30 out=180
gmi openai/gpt-5.5 - - in=5 read=0.5 out=30
gmi openai/gpt-5.6-luna - - in=1 read=0.1 out=6
gmi openai/gpt-5.6-sol - - in=5 read=0.5 out=30
gmi openai/gpt-5.6-terra - - in=2.5 read=0.25 out=15
gmi openai/gpt-6-astra - - in=10 read=1 out=50
gmi openai/gpt-6-luna - - in=0.1 read=0.01 out=0.5
gmi openai/gpt-6-sol - - in=2 read=0.2 out=10
gmi openai/gpt-6.1-sol - - in=2 read=0.1 out=10
gmi openai/gpt-oss-120b - - in=0.05 out=0.25
gmi openai/gpt-oss-20b - - in=0.04 out=0.15
gmi stepfun-ai/Step-3.7-Flash - - in=0.2 read=0.04 out=1.15
gmi stepfun-ai/Step-5-Preview * - in=1 read=0.1 out=2.7
gmi tencent/HunyuanOCR - - in=0.5 out=0.5
gmi tencent/Hy3 - - in=0.14 read=0.035 out=0.58
gmi tencent/hy3-preview - - in=0.18 read=0.06 out=0.6
gmi tencent/hy4 - - in=0.417 read=0.021 out=1.2505
gmi tencent/hy4-preview - - in=0.834 read=0.042 out=2.501
gmi x-ai/grok-4.5 - - in=2 read=0.5 out=6
gmi xai/grok4.6 - - in=2 read=0.5 out=6
gmi zai-org/GLM-4.5-Air-FP8 * - in=0.2 out=1.1
gmi zai-org/GLM-4.5-FP8 * - in=0.6 out=2.2
gmi zai-org/GLM-4.6 - - in=0.6 out=2
gmi zai-org/GLM-4.7-FP8 - - in=0.4 out=2
gmi zai-org/GLM-4.7-Flash - - in=0.07 out=0.4
gmi zai-org/GLM-5-FP8 * - in=0.6 read=0.12 out=1.92
gmi zai-org/GLM-5.1-FP8 - - in=1.4 read=0.26 out=4.4
gmi zai-org/GLM-5.2-FP8 - - in=1.4 read=0.26 out=4.4
gmi zai-org/GLM-5.3 - - in=0.7 read=0.13 out=2.2
gmi zai-org/GLM-5.3-Flash - - in=0.075 read=0.015 out=0.25
gradient_ai anthropic-claude-3-opus * - in=15 out=75
gradient_ai anthropic-claude-3.5-haiku * - in=0.8 out=4
gradient_ai anthropic-claude-3.5-sonnet * - in=3 out=15
gradient_ai anthropic-claude-3.7-sonnet * - in=3 out=15
gradient_ai deepseek-r1-distill-llama-70b - - in=0.99 out=0.99
gradient_ai llama3-8b-instruct * - in=0.2 out=0.2
gradient_ai llama3.3-70b-instruct * - in=0.65 out=0.65
gradient_ai mistral-nemo-instruct-2407 - - in=0.3 out=0.3
gradient_ai openai-o3 * - in=2 out=8
gradient_ai openai-o3-mini * - in=1.1 out=4.4
groq canopylabs/orpheus-arabic-saudi * - @flex fee:character=0.00004
groq canopylabs/orpheus-v1-english * - @flex fee:character=0.000022
groq deepseek-r1-distill-llama-70b - - in=0.75 out=0.99 @batch in=0.375 out=0.495 @flex
groq gemma-7b-it * - in=0.07 out=0.07 @batch in=0.035 out=0.035 @flex
groq gemma2-9b * - in=0.2 out=0.2 @batch in=0.1 out=0.1 @flex
groq gemma2-9b-it * - in=0.2 out=0.2 @batch in=0.1 out=0.1 @flex
groq llama-3.1-405b-reasoning * - in=0.59 out=0.79 @batch in=0.295 out=0.395 @flex
groq llama-3.1-70b-versatile * - in=0.59 out=0.79 @batch in=0.295 out=0.395 @flex
groq llama-3.1-8b-instant - - in=0.05 out=0.08 @batch in=0.025 out=0.04 @flex
groq llama-3.2-11b-text-preview * - in=0.18 out=0.18 @batch in=0.09 out=0.09 @flex
groq llama-3.2-11b-vision-preview * - in=0.18 out=0.18 @batch in=0.09 out=0.09 @flex
groq llama-3.2-1b-preview * - in=0.04 out=0.04 @batch in=0.02 out=0.02 @flex
groq llama-3.2-3b-preview * - in=0.06 out=0.06 @batch in=0.03 out=0.03 @flex
groq llama-3.2-90b-text-preview * - in=0.9 out=0.9 @batch in=0.45 out=0.45 @flex
groq llama-3.2-90b-vision-preview * - in=0.9 out=0.9 @batch in=0.45 out=0.45 @flex
groq llama-3.3-70b-specdec * - in=0.59 out=0.99 @batch in=0.295 out=0.495 @flex
groq llama-3.3-70b-versatile - - in=0.59 out=0.79 @batch in=0.295 out=0.395 @flex
groq llama-guard-3-8b * - in=0.2 out=0.2 @batch in=0.1 out=0.1 @flex
groq llama2-70b-4096 * - in=0.7 out=0.8 @batch in=0.35 out=0.4 @flex
groq llama3-70b-8192 * - in=0.59 out=0.79 @batch in=0.295 out=0.395 @flex
groq llama3-8b-8192 * - in=0.05 out=0.08 @batch in=0.025 out=0.04 @flex
groq llama3-groq-70b-8192-tool-use-preview * - in=0.89 out=0.89 @batch in=0.445 out=0.445 @flex
groq llama3-groq-8b-8192-tool-use-preview * - in=0.19 out=0.19 @batch in=0.095 out=0.095 @flex
groq meta-llama/llama-4-maverick-17b-128e-instruct - - in=0.2 out=0.6 @batch in=0.1 out=0.3 @flex
groq meta-llama/llama-4-scout-17b-16e-instruct - - in=0.11 out=0.34 @batch in=0.055 out=0.17 @flex
groq meta-llama/llama-guard-4-12b - - in=0.2 out=0.2 @batch in=0.1 out=0.1 @flex
groq meta-llama/llama-prompt-guard-2-22m - - in=0.03 out=0.03 @batch in=0.015 out=0.015 @flex
groq meta-llama/llama-prompt-guard-2-86m - - in=0.04 out=0.04 @batch in=0.02 out=0.02 @flex
groq mistral-saba-24b - - in=0.79 out=0.79 @batch in=0.395 out=0.395 @flex
groq mixtral-8x7b-32768 * - in=0.24 out=0.24 @batch in=0.12 out=0.12 @flex
groq moonshotai/kimi-k2-instruct - - in=1 read=0.5 out=3 @batch in=0.5 out=1.5 @flex
groq moonshotai/kimi-k2-instruct-0905 * - in=1 read=0.5 out=3 @batch in=0.5 out=1.5 @flex
groq openai/gpt-oss-120b - - in=0.15 read=0.075 out=0.6 @batch in=0.075 read=0.075 out=0.3 @flex search=0.005
groq openai/gpt-oss-20b - - in=0.075 read=0.0375 out=0.3 @batch in=0.0375 read=0.0375 out=0.15 @flex search=0.005
groq openai/gpt-oss-safeguard-20b - - in=0.075 read=0.037 out=0.3 @batch in=0.0375 out=0.15 @flex search=0.005 # genai-prices: in=0.075 read=0.0375 out=0.3
groq qwen/qwen3-32b - - in=0.29 out=0.59 @batch in=0.145 out=0.295 @flex
groq qwen/qwen3.8-27b - - in=0.8 out=4 @batch in=0.4 out=2 @flex
groq whisper-large-v3 * - @flex fee:second=0.000030833333
groq whisper-large-v3-turbo - - @flex fee:second=0.000011111111
hostinger_router claude-sonnet-5 - - in=2.64 read=0.264 w5=3.3 w1=5.28 out=13.2
hostinger_router gpt-5.2 - - in=2.1 read=0.21 out=16.8
hostinger_router text-embedding-3-large - - in=0.1716 out=0
hostinger_router text-embedding-3-small - - in=0.03 out=0
huggingface_cerebras Qwen/Qwen3.8-27B - - in=0.99 out=1.49
huggingface_cerebras meta-llama/Llama-3.1-8B-Instruct - - in=0.1 out=0.1
huggingface_cerebras meta-llama/llama-3.1-8b-instruct-fast - - in=0.1 out=0.1
huggingface_cerebras openai/gpt-oss-120b - - in=0.35 out=0.75
huggingface_cerebras openai/gpt-oss-120b-fast - - in=0.35 out=0.75
huggingface_cerebras qwen/qwen3.8-27b-fast - - in=0.99 out=1.49
huggingface_fireworks_ai MiniMaxAI/MiniMax-M3 - - in=0.3 out=1.2
huggingface_fireworks_ai meta-llama/Llama-3.3-70B-Instruct - - in=0.9 out=0.9
huggingface_fireworks_ai meta-llama/llama-3.3-70b-instruct-fast - - in=0.9 out=0.9
huggingface_fireworks_ai minimaxai/minimax-m3-fast * - in=0.3 out=1.2
huggingface_fireworks_ai moonshotai/Kimi-K3 - - in=3 out=15
huggingface_fireworks_ai moonshotai/kimi-k3-fast * - in=3 out=15
huggingface_fireworks_ai nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B-NVFP4 - - in=0.6 out=2.4
huggingface_fireworks_ai nvidia/nvidia-nemotron-3-ultra-550b-a55b-nvfp4-fast * - in=0.6 out=2.4
huggingface_fireworks_ai openai/gpt-oss-120b - - in=0.15 out=0.6
huggingface_fireworks_ai openai/gpt-oss-120b-fast - - in=0.15 out=0.6
huggingface_fireworks_ai openai/gpt-oss-20b - - in=0.05 out=0.2
huggingface_fireworks_ai openai/gpt-oss-20b-fast - - in=0.05 out=0.2
huggingface_groq Qwen/Qwen3-32B - - in=0.29 out=0.59
huggingface_groq meta-llama/Llama-3.3-70B-Instruct - - in=0.59 out=0.79
huggingface_groq meta-llama/Llama-4-Scout-17B-16E-Instruct - - in=0.11 out=0.34
huggingface_groq meta-llama/llama-3.3-70b-instruct-fast - - in=0.59 out=0.79
huggingface_groq meta-llama/llama-4-scout-17b-16e-instruct-fast - - in=0.11 out=0.34
huggingface_groq openai/gpt-oss-120b - - in=0.15 out=0.75
huggingface_groq openai/gpt-oss-120b-fast - - in=0.15 out=0.75
huggingface_groq openai/gpt-oss-20b - - in=0.1 out=0.5
huggingface_groq openai/gpt-oss-20b-fast - - in=0.1 out=0.5
huggingface_groq qwen/qwen3-32b-fast - - in=0.29 out=0.59
huggingface_hyperbolic Qwen/Qwen2.5-VL-72B-Instruct - - in=0.6 out=0.6
huggingface_hyperbolic Qwen/Qwen2.5-VL-7B-Instruct * - in=0.2 out=0.2
huggingface_hyperbolic Qwen/Qwen3-235B-A22B-Instruct-2507 - - in=2 out=2
huggingface_hyperbolic Qwen/Qwen3-Coder-480B-A35B-Instruct - - in=2 out=2
huggingface_hyperbolic Qwen/Qwen3-Next-80B-A3B-Instruct - - in=0.3 out=0.3
huggingface_hyperbolic Qwen/Qwen3-Next-80B-A3B-Thinking - - in=0.3 out=0.3
huggingface_hyperbolic deepseek-ai/DeepSeek-R1 - - in=2 out=2
huggingface_hyperbolic deepseek-ai/DeepSeek-R1-0528 - - in=3 out=3
huggingface_hyperbolic deepseek-ai/DeepSeek-V3-0324 - - in=1.25 out=1.25
huggingface_hyperbolic deepseek-ai/deepseek-r1-0528-fast - - in=3 out=3
huggingface_hyperbolic deepseek-ai/deepseek-r1-fast - - in=2 out=2
huggingface_hyperbolic deepseek-ai/deepseek-v3-0324-fast - - in=1.25 out=1.25
huggingface_hyperbolic meta-llama/Llama-3.3-70B-Instruct - - in=0.4 out=0.4
huggingface_hyperbolic meta-llama/llama-3.3-70b-instruct-fast - - in=0.4 out=0.4
huggingface_hyperbolic openai/gpt-oss-120b - - in=0.3 out=0.3
huggingface_hyperbolic openai/gpt-oss-120b-fast - - in=0.3 out=0.3
huggingface_hyperbolic openai/gpt-oss-20b - - in=0.1 out=0.1
huggingface_hyperbolic openai/gpt-oss-20b-fast - - in=0.1 out=0.1
huggingface_hyperbolic qwen/qwen2.5-vl-72b-instruct-fast - - in=0.6 out=0.6
huggingface_hyperbolic qwen/qwen2.5-vl-7b-instruct-fast - - in=0.2 out=0.2
huggingface_hyperbolic qwen/qwen3-235b-a22b-instruct-2507-fast - - in=2 out=2
huggingface_hyperbolic qwen/qwen3-coder-480b-a35b-instruct-fast - - in=2 out=2
huggingface_hyperbolic qwen/qwen3-next-80b-a3b-instruct-fast - - in=0.3 out=0.3
huggingface_hyperbolic qwen/qwen3-next-80b-a3b-thinking-fast - - in=0.3 out=0.3
huggingface_nebius NousResearch/Hermes-4-405B - - in=1 out=3
huggingface_nebius NousResearch/Hermes-4-70B * - in=0.13 out=0.4
huggingface_nebius PrimeIntellect/INTELLECT-3-FP8 * - in=0.2 out=1.1
huggingface_nebius Qwen/Qwen2.5-Coder-7B - - in=0.03 out=0.09
huggingface_nebius Qwen/Qwen2.5-VL-72B-Instruct - - in=0.25 out=0.75
huggingface_nebius Qwen/Qwen3-235B-A22B-Instruct-2507 - - in=0.2 out=0.6
huggingface_nebius Qwen/Qwen3-235B-A22B-Thinking-2507 - - in=0.2 out=0.8
huggingface_nebius Qwen/Qwen3-30B-A3B-Instruct-2507 - - in=0.1 out=0.3
huggingface_nebius Qwen/Qwen3-30B-A3B-Thinking-2507 * - in=0.1 out=0.3
huggingface_nebius Qwen/Qwen3-32B - - in=0.1 out=0.3
huggingface_nebius Qwen/Qwen3-Coder-30B-A3B-Instruct - - in=0.1 out=0.3
huggingface_nebius Qwen/Qwen3-Coder-480B-A35B-Instruct - - in=0.4 out=1.8
huggingface_nebius deepseek-ai/DeepSeek-R1-0528 - - in=0.8 out=2.4
huggingface_nebius deepseek-ai/DeepSeek-V3-0324 - - in=0.75 out=2.25
huggingface_nebius deepseek-ai/deepseek-r1-0528-fast - - in=0.8 out=2.4
huggingface_nebius deepseek-ai/deepseek-v3-0324-fast - - in=0.75 out=2.25
huggingface_nebius google/gemma-2-2b-it - - in=0.02 out=0.06
huggingface_nebius google/gemma-2-2b-it-fast - - in=0.02 out=0.06
huggingface_nebius google/gemma-2-9b-it - - in=0.03 out=0.09
huggingface_nebius google/gemma-2-9b-it-fast - - in=0.03 out=0.09
huggingface_nebius google/gemma-3-27b-it - - in=0.2 out=0.6
huggingface_nebius google/gemma-3-27b-it-fast - - in=0.2 out=0.6
huggingface_nebius meta-llama/Llama-3.1-8B-Instruct - - in=0.03 out=0.09
huggingface_nebius meta-llama/Llama-3.3-70B-Instruct - - in=0.25 out=0.75
huggingface_nebius meta-llama/llama-3.1-8b-instruct-fast - - in=0.03 out=0.09
huggingface_nebius meta-llama/llama-3.3-70b-instruct-fast - - in=0.25 out=0.75
huggingface_nebius moonshotai/Kimi-K2-Instruct - - in=0.5 out=2.4
huggingface_nebius moonshotai/Kimi-K2-Thinking - - in=0.6 out=2.5
huggingface_nebius moonshotai/kimi-k2-instruct-fast - - in=0.5 out=2.4
huggingface_nebius moonshotai/kimi-k2-thinking-fast * - in=0.6 out=2.5
huggingface_nebius nousresearch/hermes-4-405b-fast * - in=1 out=3
huggingface_nebius nousresearch/hermes-4-70b-fast * - in=0.13 out=0.4
huggingface_nebius nvidia/Llama-3_1-Nemotron-Ultra-253B-v1 * - in=0.6 out=1.8
huggingface_nebius nvidia/NVIDIA-Nemotron-Nano-12B-v2 * - in=0.07 out=0.2
huggingface_nebius nvidia/llama-3_1-nemotron-ultra-253b-v1-fast * - in=0.6 out=1.8
huggingface_nebius nvidia/nvidia-nemotron-nano-12b-v2-fast * - in=0.07 out=0.2
huggingface_nebius openai/gpt-oss-120b - - in=0.15 out=0.6
huggingface_nebius openai/gpt-oss-120b-fast - - in=0.15 out=0.6
huggingface_nebius primeintellect/intellect-3-fp8-fast * - in=0.2 out=1.1
huggingface_nebius qwen/qwen2.5-coder-7b-fast - - in=0.03 out=0.09
huggingface_nebius qwen/qwen2.5-vl-72b-instruct-fast - - in=0.25 out=0.75
huggingface_nebius qwen/qwen3-235b-a22b-instruct-2507-fast - - in=0.2 out=0.6
huggingface_nebius qwen/qwen3-235b-a22b-thinking-2507-fast - - in=0.2 out=0.8
huggingface_nebius qwen/qwen3-30b-a3b-instruct-2507-fast - - in=0.1 out=0.3
huggingface_nebius qwen/qwen3-30b-a3b-thinking-2507-fast - - in=0.1 out=0.3
huggingface_nebius qwen/qwen3-32b-fast - - in=0.1 out=0.3
huggingface_nebius qwen/qwen3-coder-30b-a3b-instruct-fast - - in=0.1 out=0.3
huggingface_nebius qwen/qwen3-coder-480b-a35b-instruct-fast - - in=0.4 out=1.8
huggingface_nebius zai-org/GLM-4.5 - - in=0.6 out=2.2
huggingface_nebius zai-org/GLM-4.5-Air - - in=0.2 out=1.2
huggingface_nebius zai-org/glm-4.5-air-fast - - in=0.2 out=1.2
huggingface_nebius zai-org/glm-4.5-fast * - in=0.6 out=2.2
huggingface_novita MiniMaxAI/MiniMax-M1-80k * - in=0.55 out=2.2
huggingface_novita MiniMaxAI/MiniMax-M2 - - in=0.3 out=1.2
huggingface_novita MiniMaxAI/MiniMax-M3 - - in=0.3 out=1.2
huggingface_novita MiniMaxAI/MiniMax-M3.1-Flash - - in=0.15 out=0.6
huggingface_novita NousResearch/Hermes-2-Pro-Llama-3-8B * - in=0.14 out=0.14
huggingface_novita Qwen/Qwen2.5-72B-Instruct - - in=0.38 out=0.4
huggingface_novita Qwen/Qwen3-235B-A22B - - in=0.2 out=0.8
huggingface_novita Qwen/Qwen3-235B-A22B-Instruct-2507 - - in=0.09 out=0.58
huggingface_novita Qwen/Qwen3-235B-A22B-Thinking-2507 - - in=0.3 out=3
huggingface_novita Qwen/Qwen3-30B-A3B - - in=0.09 out=0.45
huggingface_novita Qwen/Qwen3-32B - - in=0.1 out=0.45
huggingface_novita Qwen/Qwen3-Coder-480B-A35B-Instruct - - in=0.3 out=1.3
huggingface_novita Qwen/Qwen3-Coder-Next * - in=0.2 out=1.5
huggingface_novita Qwen/Qwen3-Next-80B-A3B-Instruct - - in=0.15 out=1.5
huggingface_novita Qwen/Qwen3-Next-80B-A3B-Thinking - - in=0.15 out=1.5
huggingface_novita Qwen/Qwen3-VL-235B-A22B-Instruct - - in=0.3 out=1.5
huggingface_novita Qwen/Qwen3-VL-235B-A22B-Thinking * - in=0.98 out=3.95
huggingface_novita Qwen/Qwen3-VL-30B-A3B-Instruct - - in=0.2 out=0.7
huggingface_novita Qwen/Qwen3-VL-30B-A3B-Thinking * - in=0.2 out=1
huggingface_novita Qwen/Qwen3-VL-8B-Instruct - - in=0.08 out=0.5
huggingface_novita Qwen/Qwen3.5-122B-A10B - - in=0.4 out=3.2
huggingface_novita Qwen/Qwen3.5-27B - - in=0.3 out=2.4
huggingface_novita Qwen/Qwen3.5-35B-A3B - - in=0.25 out=2
huggingface_novita Qwen/Qwen3.5-397B-A17B - - in=0.6 out=3.6
huggingface_novita Qwen/Qwen3.8-2.4T-A95B - - in=2 out=6
huggingface_novita Qwen/Qwen3.8-27B - - in=0.42 out=3
huggingface_novita Sao10K/L3-70B-Euryale-v2.1 * - in=1.48 out=1.48
huggingface_novita Sao10K/L3-8B-Lunaris-v1 * - in=0.05 out=0.05
huggingface_novita Sao10K/L3-8B-Stheno-v3.2 * - in=0.05 out=0.05
huggingface_novita XiaomiMiMo/MiMo-V2-Flash * - in=0.1 out=0.3
huggingface_novita XiaomiMiMo/MiMo-V2.5 - - in=0.168 out=0.336
huggingface_novita XiaomiMiMo/MiMo-V2.5-Pro - - in=0.522 out=1.044
huggingface_novita XiaomiMiMo/MiMo-V2.6-Flash-RL * - in=0.14 out=0.28
huggingface_novita XiaomiMiMo/MiMo-V2.6-Pro-RL * - in=0.435 out=0.87
huggingface_novita alpindale/WizardLM-2-8x22B * - in=0.62 out=0.62
huggingface_novita alpindale/wizardlm-2-8x22b-fast * - in=0.62 out=0.62
huggingface_novita baidu/ERNIE-4.5-21B-A3B-PT * - in=0.07 out=0.28
huggingface_novita baidu/ERNIE-4.5-300B-A47B-Base-PT * - in=0.28 out=1.1
huggingface_novita baidu/ERNIE-4.5-VL-28B-A3B-PT * - in=0.14 out=0.56
huggingface_novita baidu/ERNIE-4.5-VL-424B-A47B-Base-PT * - in=0.42 out=1.25
huggingface_novita baidu/ernie-4.5-21b-a3b-pt-fast * - in=0.07 out=0.28
huggingface_novita baidu/ernie-4.5-300b-a47b-base-pt-fast * - in=0.28 out=1.1
huggingface_novita baidu/ernie-4.5-vl-28b-a3b-pt-fast * - in=0.14 out=0.56
huggingface_novita baidu/ernie-4.5-vl-424b-a47b-base-pt-fast * - in=0.42 out=1.25
huggingface_novita deepseek-ai/DeepSeek-Prover-V2-671B - - in=0.7 out=2.5
huggingface_novita deepseek-ai/DeepSeek-R1 - - in=0.7 out=2.5
huggingface_novita deepseek-ai/DeepSeek-R1-Distill-Llama-70B - - in=0.8 out=0.8
huggingface_novita deepseek-ai/DeepSeek-V3 - - in=0.4 out=1.3
huggingface_novita deepseek-ai/DeepSeek-V3-0324 - - in=0.27 out=1.12
huggingface_novita deepseek-ai/DeepSeek-V3.1 - - in=0.27 out=1
huggingface_novita deepseek-ai/DeepSeek-V3.2 - - in=0.269 out=0.4
huggingface_novita deepseek-ai/DeepSeek-V3.2-Exp - - in=0.27 out=0.41
huggingface_novita deepseek-ai/DeepSeek-V4-Flash-0731 - - in=0.44 out=1.32
huggingface_novita deepseek-ai/DeepSeek-V4-Pro - - in=1.6 out=3.2
huggingface_novita deepseek-ai/DeepSeek-V4-Pro-0813 - - in=1.32 out=3.96
huggingface_novita deepseek-ai/DeepSeek-V4.1-Flash - - in=0.3 out=1.2
huggingface_novita deepseek-ai/deepseek-prover-v2-671b-fast - - in=0.7 out=2.5
huggingface_novita deepseek-ai/deepseek-r1-0528 - - in=0.7 out=2.5
huggingface_novita deepseek-ai/deepseek-r1-0528-fast - - in=0.7 out=2.5
huggingface_novita deepseek-ai/deepseek-r1-distill-llama-70b-fast - - in=0.8 out=0.8
huggingface_novita deepseek-ai/deepseek-r1-fast - - in=0.7 out=2.5
huggingface_novita deepseek-ai/deepseek-v3-0324-fast - - in=0.27 out=1.12
huggingface_novita deepseek-ai/deepseek-v3-fast - - in=0.4 out=1.3
huggingface_novita deepseek-ai/deepseek-v3.1-fast - - in=0.27 out=1
huggingface_novita deepseek-ai/deepseek-v3.1-terminus - - in=0.27 out=1
huggingface_novita deepseek-ai/deepseek-v3.1-terminus-fast - - in=0.27 out=1
huggingface_novita deepseek-ai/deepseek-v3.2-exp-fast - - in=0.27 out=0.41
huggingface_novita deepseek-ai/deepseek-v3.2-fast - - in=0.269 out=0.4
huggingface_novita deepseek-ai/deepseek-v4-flash-0731-fast - - in=0.44 out=1.32
huggingface_novita deepseek-ai/deepseek-v4-pro-0813-fast - - in=1.32 out=3.96
huggingface_novita deepseek-ai/deepseek-v4-pro-fast - - in=1.6 out=3.2
huggingface_novita deepseek-ai/deepseek-v4.1-flash-1017 - - in=0.3 out=1.2
huggingface_novita deepseek-ai/deepseek-v4.1-flash-1017-fast - - in=0.3 out=1.2
huggingface_novita deepseek-ai/deepseek-v4.1-flash-fast - - in=0.3 out=1.2
huggingface_novita google/gemma-4-26B-A4B-it - - in=0.13 out=0.4
huggingface_novita google/gemma-4-26b-a4b-it-fast - - in=0.13 out=0.4
huggingface_novita google/gemma-4-31B-it - - in=0.14 out=0.4
huggingface_novita google/gemma-4-31b-it-fast - - in=0.14 out=0.4
huggingface_novita inclusionAI/Ling-3.0-flash - - in=0.06 out=0.18
huggingface_novita inclusionAI/Ling-3.0-flash-Fin * - in=0.075 out=0.22
huggingface_novita inclusionAI/Ling-3.0-flash-VL * - in=0.075 out=0.22
huggingface_novita inclusionAI/Ling-3.1-flash * - in=0.3 out=0.9
huggingface_novita inclusionai/ling-3.0-flash-fast - - in=0.06 out=0.18
huggingface_novita inclusionai/ling-3.0-flash-fin-fast * - in=0.075 out=0.22
huggingface_novita inclusionai/ling-3.0-flash-vl-fast * - in=0.075 out=0.22
huggingface_novita inclusionai/ling-3.1-flash-fast * - in=0.3 out=0.9
huggingface_novita meta-llama/Llama-3.1-8B-Instruct - - in=0.02 out=0.05
huggingface_novita meta-llama/Llama-3.3-70B-Instruct - - in=0.135 out=0.4
huggingface_novita meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8 - - in=0.27 out=0.85
huggingface_novita meta-llama/Llama-4-Scout-17B-16E-Instruct - - in=0.18 out=0.59
huggingface_novita meta-llama/Meta-Llama-3-70B-Instruct - - in=0.51 out=0.74
huggingface_novita meta-llama/Meta-Llama-3-8B-Instruct - - in=0.04 out=0.04
huggingface_novita meta-llama/llama-3.1-8b-instruct-fast - - in=0.02 out=0.05
huggingface_novita meta-llama/llama-3.3-70b-instruct-fast - - in=0.135 out=0.4
huggingface_novita meta-llama/llama-4-maverick-17b-128e-instruct-fp8-fast - - in=0.27 out=0.85
huggingface_novita meta-llama/llama-4-scout-17b-16e-instruct-fast - - in=0.18 out=0.59
huggingface_novita meta-llama/meta-llama-3-70b-instruct-fast - - in=0.51 out=0.74
huggingface_novita meta-llama/meta-llama-3-8b-instruct-fast - - in=0.04 out=0.04
huggingface_novita minimaxai/minimax-m1-80k-fast * - in=0.55 out=2.2
huggingface_novita minimaxai/minimax-m2-fast * - in=0.3 out=1.2
huggingface_novita minimaxai/minimax-m2.1 * - in=0.3 out=1.2
huggingface_novita minimaxai/minimax-m2.1-fast * - in=0.3 out=1.2
huggingface_novita minimaxai/minimax-m2.5 * - in=0.3 out=1.2
huggingface_novita minimaxai/minimax-m2.5-fast * - in=0.3 out=1.2
huggingface_novita minimaxai/minimax-m2.7 * - in=0.3 out=1.2
huggingface_novita minimaxai/minimax-m2.7-fast * - in=0.3 out=1.2
huggingface_novita minimaxai/minimax-m3-fast - - in=0.3 out=1.2
huggingface_novita minimaxai/minimax-m3.1-flash-fast * - in=0.15 out=0.6
huggingface_novita moonshotai/Kimi-K2-Instruct - - in=0.57 out=2.3
huggingface_novita moonshotai/Kimi-K2-Instruct-0905 - - in=0.6 out=2.5
huggingface_novita moonshotai/Kimi-K2-Thinking - - in=0.6 out=2.5
huggingface_novita moonshotai/Kimi-K2.5 - - in=0.6 out=3
huggingface_novita moonshotai/Kimi-K2.6 - - in=0.8 out=3.4
huggingface_novita moonshotai/Kimi-K2.7-Code - - in=0.95 out=4
huggingface_novita moonshotai/kimi-k2-instruct-0905-fast * - in=0.6 out=2.5
huggingface_novita moonshotai/kimi-k2-instruct-fast - - in=0.57 out=2.3
huggingface_novita moonshotai/kimi-k2-thinking-fast - - in=0.6 out=2.5
huggingface_novita moonshotai/kimi-k2.5-fast - - in=0.6 out=3
huggingface_novita moonshotai/kimi-k2.6-fast * - in=0.8 out=3.4
huggingface_novita moonshotai/kimi-k2.7-code-fast * - in=0.95 out=4
huggingface_novita nousresearch/hermes-2-pro-llama-3-8b-fast * - in=0.14 out=0.14
huggingface_novita openai/gpt-oss-120b - - in=0.05 out=0.25
huggingface_novita openai/gpt-oss-120b-fast - - in=0.05 out=0.25
huggingface_novita openai/gpt-oss-20b - - in=0.04 out=0.15
huggingface_novita openai/gpt-oss-20b-fast - - in=0.04 out=0.15
huggingface_novita qwen/qwen2.5-72b-instruct-fast - - in=0.38 out=0.4
huggingface_novita qwen/qwen3-235b-a22b-fast - - in=0.2 out=0.8
huggingface_novita qwen/qwen3-235b-a22b-instruct-2507-fast - - in=0.09 out=0.58
huggingface_novita qwen/qwen3-235b-a22b-thinking-2507-fast - - in=0.3 out=3
huggingface_novita qwen/qwen3-30b-a3b-fast - - in=0.09 out=0.45
huggingface_novita qwen/qwen3-32b-fast - - in=0.1 out=0.45
huggingface_novita qwen/qwen3-coder-480b-a35b-instruct-fast - - in=0.3 out=1.3
huggingface_novita qwen/qwen3-coder-next-fast - - in=0.2 out=1.5
huggingface_novita qwen/qwen3-next-80b-a3b-instruct-fast - - in=0.15 out=1.5
huggingface_novita qwen/qwen3-next-80b-a3b-thinking-fast - - in=0.15 out=1.5
huggingface_novita qwen/qwen3-vl-235b-a22b-instruct-fast - - in=0.3 out=1.5
huggingface_novita qwen/qwen3-vl-235b-a22b-thinking-fast - - in=0.98 out=3.95
huggingface_novita qwen/qwen3-vl-30b-a3b-instruct-fast - - in=0.2 out=0.7
huggingface_novita qwen/qwen3-vl-30b-a3b-thinking-fast - - in=0.2 out=1
huggingface_novita qwen/qwen3-vl-8b-instruct-fast - - in=0.08 out=0.5
huggingface_novita qwen/qwen3.5-122b-a10b-fast - - in=0.4 out=3.2
huggingface_novita qwen/qwen3.5-27b-fast - - in=0.3 out=2.4
huggingface_novita qwen/qwen3.5-35b-a3b-fast - - in=0.25 out=2
huggingface_novita qwen/qwen3.5-397b-a17b-fast - - in=0.6 out=3.6
huggingface_novita qwen/qwen3.8-2.4t-a95b-fast - - in=2 out=6
huggingface_novita qwen/qwen3.8-27b-fast - - in=0.42 out=3
huggingface_novita sao10k/l3-70b-euryale-v2.1-fast * - in=1.48 out=1.48
huggingface_novita sao10k/l3-8b-lunaris-v1-fast * - in=0.05 out=0.05
huggingface_novita sao10k/l3-8b-stheno-v3.2-fast * - in=0.05 out=0.05
huggingface_novita tencent/Hy4-preview - - in=0.834 out=2.501
huggingface_novita tencent/hy4-preview-fast - - in=0.834 out=2.501
huggingface_novita xiaomimimo/mimo-v2-flash-fast * - in=0.1 out=0.3
huggingface_novita xiaomimimo/mimo-v2.5-fast * - in=0.168 out=0.336
huggingface_novita xiaomimimo/mimo-v2.5-pro-fast * - in=0.522 out=1.044
huggingface_novita xiaomimimo/mimo-v2.6-flash-rl-fast * - in=0.14 out=0.28
huggingface_novita xiaomimimo/mimo-v2.6-pro-rl-fast * - in=0.435 out=0.87
huggingface_novita zai-org/AutoGLM-Phone-9B-Multilingual * - in=0.035 out=0.138
huggingface_novita zai-org/GLM-4-32B-0414 * - in=0.55 out=1.66
huggingface_novita zai-org/GLM-4.5 - - in=0.6 out=2.2
huggingface_novita zai-org/GLM-4.5-Air - - in=0.13 out=0.85
huggingface_novita zai-org/GLM-4.5V * - in=0.6 out=1.8
huggingface_novita zai-org/GLM-4.6 - - in=0.55 out=2.2
huggingface_novita zai-org/GLM-4.6V-Flash * - in=0.3 out=0.9
huggingface_novita zai-org/GLM-4.7 - - in=0.6 out=2.2
huggingface_novita zai-org/GLM-4.7-Flash - - in=0.07 out=0.4
huggingface_novita zai-org/GLM-5 - - in=1 out=3.2
huggingface_novita zai-org/GLM-5.2 - - in=1.4 out=4.4
huggingface_novita zai-org/GLM-5.3 - - in=1.4 out=4.4
huggingface_novita zai-org/GLM-5.3-Flash - - in=0.15 out=0.5
huggingface_novita zai-org/autoglm-phone-9b-multilingual-fast * - in=0.035 out=0.138
huggingface_novita zai-org/glm-4-32b-0414-fast * - in=0.55 out=1.66
huggingface_novita zai-org/glm-4.5-air-fast - - in=0.13 out=0.85
huggingface_novita zai-org/glm-4.5-fast - - in=0.6 out=2.2
huggingface_novita zai-org/glm-4.5v-fast * - in=0.6 out=1.8
huggingface_novita zai-org/glm-4.6-fast - - in=0.55 out=2.2
huggingface_novita zai-org/glm-4.6v-flash-fast * - in=0.3 out=0.9
huggingface_novita zai-org/glm-4.7-fast * - in=0.6 out=2.2
huggingface_novita zai-org/glm-4.7-flash-fast * - in=0.07 out=0.4
huggingface_novita zai-org/glm-5-fast * - in=1 out=3.2
huggingface_novita zai-org/glm-5.2-fast * - in=1.4 out=4.4
huggingface_novita zai-org/glm-5.3-fast * - in=1.4 out=4.4
huggingface_novita zai-org/glm-5.3-flash-fast * - in=0.15 out=0.5
huggingface_nscale Qwen/QwQ-32B - - in=0.18 out=0.2
huggingface_nscale Qwen/Qwen2.5-Coder-32B-Instruct - - in=0.06 out=0.2
huggingface_nscale Qwen/Qwen2.5-Coder-3B-Instruct * - in=0.01 out=0.03
huggingface_nscale Qwen/Qwen2.5-Coder-7B-Instruct * - in=0.01 out=0.03
huggingface_nscale Qwen/Qwen3-14B - - in=0.07 out=0.2
huggingface_nscale Qwen/Qwen3-235B-A22B - - in=0.2 out=0.6
huggingface_nscale Qwen/Qwen3-32B - - in=0.08 out=0.25
huggingface_nscale Qwen/Qwen3-4B-Instruct-2507 * - in=0.01 out=0.03
huggingface_nscale Qwen/Qwen3-4B-Thinking-2507 * - in=0.01 out=0.03
huggingface_nscale Qwen/Qwen3-8B * - in=0.07 out=0.18
huggingface_nscale Qwen/Qwen3.8-27B - - in=0.2 out=2.5
huggingface_nscale Qwen/Qwen3.8-Flash-Next-FP8 * - in=0.15 out=0.47
huggingface_nscale deepseek-ai/DeepSeek-R1-Distill-Llama-70B - - in=0.75 out=0.75
huggingface_nscale deepseek-ai/DeepSeek-R1-Distill-Llama-8B - - in=0.05 out=0.05
huggingface_nscale deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B - - in=0.1 out=0.1
huggingface_nscale deepseek-ai/DeepSeek-R1-Distill-Qwen-14B - - in=0.2 out=0.2
huggingface_nscale deepseek-ai/DeepSeek-R1-Distill-Qwen-32B - - in=0.3 out=0.3
huggingface_nscale deepseek-ai/DeepSeek-R1-Distill-Qwen-7B - - in=0.15 out=0.15
huggingface_nscale deepseek-ai/deepseek-r1-distill-llama-70b-fast - - in=0.75 out=0.75
huggingface_nscale deepseek-ai/deepseek-r1-distill-llama-8b-fast - - in=0.05 out=0.05
huggingface_nscale deepseek-ai/deepseek-r1-distill-qwen-1.5b-fast - - in=0.1 out=0.1
huggingface_nscale deepseek-ai/deepseek-r1-distill-qwen-14b-fast - - in=0.2 out=0.2
huggingface_nscale deepseek-ai/deepseek-r1-distill-qwen-32b-fast - - in=0.3 out=0.3
huggingface_nscale deepseek-ai/deepseek-r1-distill-qwen-7b-fast - - in=0.15 out=0.15
huggingface_nscale meta-llama/Llama-3.1-8B-Instruct - - in=0.06 out=0.06
huggingface_nscale meta-llama/Llama-3.3-70B-Instruct - - in=0.4 out=0.4
huggingface_nscale meta-llama/Llama-4-Scout-17B-16E-Instruct - - in=0.09 out=0.29
huggingface_nscale meta-llama/llama-3.1-8b-instruct-fast - - in=0.06 out=0.06
huggingface_nscale meta-llama/llama-3.3-70b-instruct-fast - - in=0.4 out=0.4
huggingface_nscale meta-llama/llama-4-scout-17b-16e-instruct-fast - - in=0.09 out=0.29
huggingface_nscale openai/gpt-oss-120b - - in=0.1 out=0.4
huggingface_nscale openai/gpt-oss-120b-fast - - in=0.1 out=0.4
huggingface_nscale openai/gpt-oss-20b - - in=0.05 out=0.2
huggingface_nscale openai/gpt-oss-20b-fast - - in=0.05 out=0.2
huggingface_nscale qwen/qwen2.5-coder-32b-instruct-fast - - in=0.06 out=0.2
huggingface_nscale qwen/qwen2.5-coder-3b-instruct-fast - - in=0.01 out=0.03
huggingface_nscale qwen/qwen2.5-coder-7b-instruct-fast - - in=0.01 out=0.03
huggingface_nscale qwen/qwen3-14b-fast - - in=0.07 out=0.2
huggingface_nscale qwen/qwen3-235b-a22b-fast - - in=0.2 out=0.6
huggingface_nscale qwen/qwen3-235b-a22b-instruct-2507 - - in=0.2 out=0.6
huggingface_nscale qwen/qwen3-235b-a22b-instruct-2507-fast - - in=0.2 out=0.6
huggingface_nscale qwen/qwen3-32b-fast - - in=0.08 out=0.25
huggingface_nscale qwen/qwen3-4b-instruct-2507-fast - - in=0.01 out=0.03
huggingface_nscale qwen/qwen3-4b-thinking-2507-fast - - in=0.01 out=0.03
huggingface_nscale qwen/qwen3-8b-fast - - in=0.07 out=0.18
huggingface_nscale qwen/qwen3.8-27b-fast - - in=0.2 out=2.5
huggingface_nscale qwen/qwen3.8-flash-next-fp8-fast - - in=0.15 out=0.47
huggingface_nscale qwen/qwq-32b-fast - - in=0.18 out=0.2
huggingface_nscale zai-org/GLM-5.3 - - in=1.4 out=4.4
huggingface_nscale zai-org/glm-5.3-fast - - in=1.4 out=4.4
huggingface_ovhcloud Qwen/Qwen2.5-VL-72B-Instruct - - in=1.01 out=1.01
huggingface_ovhcloud Qwen/Qwen3-32B - - in=0.09 out=0.25
huggingface_ovhcloud Qwen/Qwen3-Coder-30B-A3B-Instruct - - in=0.07 out=0.26
huggingface_ovhcloud Qwen/Qwen3.5-397B-A17B - - in=0.71 out=4.25
huggingface_ovhcloud Qwen/Qwen3.5-9B - - in=0.12 out=0.18
huggingface_ovhcloud Qwen/Qwen3.6-27B - - in=0.47 out=3.19
huggingface_ovhcloud Qwen/Qwen3.8-27B - - in=0.47 out=3.19
huggingface_ovhcloud meta-llama/Llama-3.1-8B-Instruct - - in=0.11 out=0.11
huggingface_ovhcloud meta-llama/Llama-3.3-70B-Instruct - - in=0.74 out=0.74
huggingface_ovhcloud meta-llama/llama-3.1-8b-instruct-fast - - in=0.11 out=0.11
huggingface_ovhcloud meta-llama/llama-3.3-70b-instruct-fast - - in=0.74 out=0.74
huggingface_ovhcloud openai/gpt-oss-120b - - in=0.09 out=0.47
huggingface_ovhcloud openai/gpt-oss-120b-fast - - in=0.09 out=0.47
huggingface_ovhcloud openai/gpt-oss-20b - - in=0.05 out=0.18
huggingface_ovhcloud openai/gpt-oss-20b-fast - - in=0.05 out=0.18
huggingface_ovhcloud qwen/qwen2.5-vl-72b-instruct-fast - - in=1.01 out=1.01
huggingface_ovhcloud qwen/qwen3-32b-fast - - in=0.09 out=0.25
huggingface_ovhcloud qwen/qwen3-coder-30b-a3b-instruct-fast - - in=0.07 out=0.26
huggingface_ovhcloud qwen/qwen3.5-397b-a17b-fast - - in=0.71 out=4.25
huggingface_ovhcloud qwen/qwen3.5-9b-fast - - in=0.12 out=0.18
huggingface_ovhcloud qwen/qwen3.6-27b-fast - - in=0.47 out=3.19
huggingface_ovhcloud qwen/qwen3.8-27b-fast - - in=0.47 out=3.19
huggingface_publicai BSC-LT/ALIA-40b-instruct-2606 * - in=0.3 out=0.6
huggingface_publicai aisingapore/Gemma-SEA-LION-v4-27B-IT - - in=0.2 out=0.4
huggingface_publicai aisingapore/Nemotron-SEA-LION-v4.8-120B-A12B * - in=0.5 out=2
huggingface_publicai aisingapore/Qwen-SEA-LION-v4-32B-IT - - in=0.25 out=0.5
huggingface_publicai aisingapore/Qwen-SEA-LION-v4.5-27B-IT * - in=0.2 out=0.4
huggingface_publicai aisingapore/gemma-sea-lion-v4-27b-it-fast * - in=0.2 out=0.4
huggingface_publicai aisingapore/nemotron-sea-lion-v4.8-120b-a12b-fast * - in=0.5 out=2
huggingface_publicai aisingapore/qwen-sea-lion-v4-32b-it-fast * - in=0.25 out=0.5
huggingface_publicai aisingapore/qwen-sea-lion-v4.5-27b-it-fast * - in=0.2 out=0.4
huggingface_publicai allenai/Olmo-3-7B-Instruct - - in=0.1 out=0.2
huggingface_publicai allenai/Olmo-3.1-32B-Instruct * - in=0.2 out=0.6
huggingface_publicai allenai/olmo-3-7b-instruct-fast * - in=0.1 out=0.2
huggingface_publicai allenai/olmo-3.1-32b-instruct-fast * - in=0.2 out=0.6
huggingface_publicai bsc-lt/alia-40b-instruct-2606-fast * - in=0.3 out=0.6
huggingface_publicai dicta-il/DictaLM-3.0-24B-Thinking * - in=0.2 out=0.4
huggingface_publicai dicta-il/dictalm-3.0-24b-thinking-fast * - in=0.2 out=0.4
huggingface_publicai speakleash/Bielik-11B-v3.0-Instruct * - in=0.4 out=0.4
huggingface_publicai speakleash/bielik-11b-v3.0-instruct-fast * - in=0.4 out=0.4
huggingface_publicai swiss-ai/Apertus-70B-Instruct-2509 * - in=0.82 out=2.92
huggingface_publicai swiss-ai/Apertus-8B-Instruct-2509 * - in=0.1 out=0.2
huggingface_publicai swiss-ai/Apertus-v1.5-70B * - in=0.82 out=2.92
huggingface_publicai swiss-ai/apertus-70b-instruct-2509-fast * - in=0.82 out=2.92
huggingface_publicai swiss-ai/apertus-8b-instruct-2509-fast * - in=0.1 out=0.2
huggingface_publicai swiss-ai/apertus-v1.5-70b-fast * - in=0.82 out=2.92
huggingface_publicai utter-project/EuroLLM-22B-Instruct-2512 * - in=0.1 out=0.2
huggingface_publicai utter-project/eurollm-22b-instruct-2512-fast * - in=0.1 out=0.2
huggingface_sambanova Qwen/Qwen3-32B - - in=0.4 out=0.8
huggingface_sambanova deepseek-ai/DeepSeek-R1-0528 - - in=5 out=7
huggingface_sambanova deepseek-ai/DeepSeek-R1-Distill-Llama-70B - - in=0.7 out=1.4
huggingface_sambanova deepseek-ai/DeepSeek-V3-0324 - - in=3 out=4.5
huggingface_sambanova deepseek-ai/deepseek-r1-0528-fast - - in=5 out=7
huggingface_sambanova deepseek-ai/deepseek-r1-distill-llama-70b-fast - - in=0.7 out=1.4
huggingface_sambanova deepseek-ai/deepseek-v3-0324-fast - - in=3 out=4.5
huggingface_sambanova meta-llama/Llama-3.1-8B-Instruct - - in=0.1 out=0.2
huggingface_sambanova meta-llama/Llama-3.3-70B-Instruct - - in=0.6 out=1.2
huggingface_sambanova meta-llama/llama-3.1-8b-instruct-fast - - in=0.1 out=0.2
huggingface_sambanova meta-llama/llama-3.3-70b-instruct-fast - - in=0.6 out=1.2
huggingface_sambanova openai/gpt-oss-120b - - in=0.22 out=0.59
huggingface_sambanova openai/gpt-oss-120b-fast - - in=0.22 out=0.59
huggingface_sambanova qwen/qwen3-32b-fast - - in=0.4 out=0.8
huggingface_sambanova tokyotech-llm/Llama-3.3-Swallow-70B-Instruct-v0.4 * - in=0.6 out=1.2
huggingface_sambanova tokyotech-llm/llama-3.3-swallow-70b-instruct-v0.4-fast * - in=0.6 out=1.2
huggingface_together EssentialAI/rnj-1-instruct * - in=0.15 out=0.15
huggingface_together MiniMaxAI/MiniMax-M3 - - in=0.3 out=1.2
huggingface_together Qwen/Qwen2.5-7B-Instruct - - in=0.3 out=0.3
huggingface_together Qwen/Qwen3-235B-A22B-Instruct-2507 - - in=0.2 out=0.6
huggingface_together Qwen/Qwen3-Coder-480B-A35B-Instruct - - in=2 out=2
huggingface_together Qwen/Qwen3-Coder-Next-FP8 * - in=0.5 out=1.2
huggingface_together Qwen/Qwen3-Next-80B-A3B-Instruct - - in=0.15 out=1.5
huggingface_together Qwen/Qwen3-VL-8B-Instruct - - in=0.18 out=0.68
huggingface_together Qwen/Qwen3.5-397B-A17B - - in=0.6 out=3.6
huggingface_together Qwen/Qwen3.5-9B - 2026-10-19 in=0.17 out=0.25
huggingface_together Qwen/Qwen3.5-9B - - in=0.1 out=0.15
huggingface_together Qwen/Qwen3.8-2.4T-A95B - - in=2 out=6
huggingface_together deepcogito/cogito-671b-v2.1 * - in=1.25 out=1.25
huggingface_together deepcogito/cogito-671b-v2.1-fast * - in=1.25 out=1.25
huggingface_together deepcogito/cogito-671b-v2.1-fp8 * - in=1.25 out=1.25
huggingface_together deepcogito/cogito-671b-v2.1-fp8-fast * - in=1.25 out=1.25
huggingface_together deepseek-ai/DeepSeek-R1 - - in=3 out=7
huggingface_together deepseek-ai/DeepSeek-V3 - - in=1.25 out=1.25
huggingface_together deepseek-ai/DeepSeek-V3.1 - - in=0.6 out=1.7
huggingface_together deepseek-ai/DeepSeek-V4-Flash-0731 - - in=0.14 out=0.28
huggingface_together deepseek-ai/DeepSeek-V4-Pro-0813 - - in=1.32 out=3.96
huggingface_together deepseek-ai/deepseek-r1-0528 - - in=3 out=7
huggingface_together deepseek-ai/deepseek-r1-0528-fast - - in=3 out=7
huggingface_together deepseek-ai/deepseek-r1-fast - - in=3 out=7
huggingface_together deepseek-ai/deepseek-v3-0324 - - in=1.25 out=1.25
huggingface_together deepseek-ai/deepseek-v3-0324-fast - - in=1.25 out=1.25
huggingface_together deepseek-ai/deepseek-v3-fast - - in=1.25 out=1.25
huggingface_together deepseek-ai/deepseek-v3.1-fast - - in=0.6 out=1.7
huggingface_together deepseek-ai/deepseek-v4-flash-0731-fast - - in=0.14 out=0.28
huggingface_together deepseek-ai/deepseek-v4-pro-0813-fast - - in=1.32 out=3.96
huggingface_together essentialai/rnj-1-instruct-fast * - in=0.15 out=0.15
huggingface_together google/gemma-3n-E4B-it - - in=0.02 out=0.04
huggingface_together google/gemma-3n-e4b-it-fast - - in=0.02 out=0.04
huggingface_together meta-llama/Llama-3.3-70B-Instruct - 2026-10-19 in=1.04 out=1.04
huggingface_together meta-llama/Llama-3.3-70B-Instruct - - in=0.88 out=0.88
huggingface_together meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8 - - in=0.27 out=0.85
huggingface_together meta-llama/llama-3.3-70b-instruct-fast - 2026-10-19 in=1.04 out=1.04
huggingface_together meta-llama/llama-3.3-70b-instruct-fast - - in=0.88 out=0.88
huggingface_together meta-llama/llama-4-maverick-17b-128e-instruct-fp8-fast - - in=0.27 out=0.85
huggingface_together meta-models/Muse-Glimmer-30B - - in=0.35 out=1.5
huggingface_together meta-models/muse-glimmer-30b-fast * - in=0.35 out=1.5
huggingface_together minimaxai/minimax-m3-fast - - in=0.3 out=1.2
huggingface_together moonshotai/Kimi-K2.5 - - in=0.5 out=2.8
huggingface_together moonshotai/Kimi-K3 - - in=3 out=15
huggingface_together moonshotai/kimi-k2.5-fast - - in=0.5 out=2.8
huggingface_together moonshotai/kimi-k3-fast - - in=3 out=15
huggingface_together openai/gpt-oss-120b - - in=0.15 out=0.6
huggingface_together openai/gpt-oss-120b-fast - - in=0.15 out=0.6
huggingface_together openai/gpt-oss-20b - - in=0.05 out=0.2
huggingface_together openai/gpt-oss-20b-fast - - in=0.05 out=0.2
huggingface_together qwen/qwen2.5-7b-instruct-fast - - in=0.3 out=0.3
huggingface_together qwen/qwen3-235b-a22b-instruct-2507-fast - - in=0.2 out=0.6
huggingface_together qwen/qwen3-coder-480b-a35b-instruct-fast - - in=2 out=2
huggingface_together qwen/qwen3-coder-480b-a35b-instruct-fp8 - - in=2 out=2
huggingface_together qwen/qwen3-coder-480b-a35b-instruct-fp8-fast - - in=2 out=2
huggingface_together qwen/qwen3-coder-next-fp8-fast - - in=0.5 out=1.2
huggingface_together qwen/qwen3-next-80b-a3b-instruct-fast - - in=0.15 out=1.5
huggingface_together qwen/qwen3-vl-8b-instruct-fast - - in=0.18 out=0.68
huggingface_together qwen/qwen3.5-397b-a17b-fast - - in=0.6 out=3.6
huggingface_together qwen/qwen3.5-9b-fast - 2026-10-19 in=0.17 out=0.25
huggingface_together qwen/qwen3.5-9b-fast - - in=0.1 out=0.15
huggingface_together qwen/qwen3.8-2.4t-a95b-fast - - in=2 out=6
huggingface_together thinkingmachines/Inkling - - in=1 out=4.05
huggingface_together thinkingmachines/inkling-fast * - in=1 out=4.05
huggingface_together zai-org/GLM-4.5-Air-FP8 - - in=0.2 out=1.1
huggingface_together zai-org/GLM-4.6 - - in=0.6 out=2.2
huggingface_together zai-org/GLM-4.7-FP8 - - in=0.45 out=2
huggingface_together zai-org/GLM-5 - - in=1 out=3.2
huggingface_together zai-org/GLM-5.2 - - in=1.4 out=4.4
huggingface_together zai-org/GLM-5.3 - - in=1.4 out=4.4
huggingface_together zai-org/GLM-5.3-Flash - - in=0.15 out=0.5
huggingface_together zai-org/glm-4.5-air-fp8-fast * - in=0.2 out=1.1
huggingface_together zai-org/glm-4.6-fast - - in=0.6 out=2.2
huggingface_together zai-org/glm-4.7-fp8-fast * - in=0.45 out=2
huggingface_together zai-org/glm-5-fast - - in=1 out=3.2
huggingface_together zai-org/glm-5.2-fast - - in=1.4 out=4.4
huggingface_together zai-org/glm-5.3-fast - - in=1.4 out=4.4
huggingface_together zai-org/glm-5.3-flash-fast - - in=0.15 out=0.5
hyperbolic NousResearch/Hermes-3-Llama-3.1-70B - - in=0.12 out=0.3
hyperbolic Qwen/QwQ-32B - - in=0.2 out=0.2
hyperbolic Qwen/Qwen2.5-72B-Instruct - - in=0.12 out=0.3
hyperbolic Qwen/Qwen2.5-Coder-32B-Instruct - - in=0.12 out=0.3
hyperbolic Qwen/Qwen3-235B-A22B - - in=2 out=2
hyperbolic deepseek-ai/DeepSeek-R1 - - in=0.4 out=0.4
hyperbolic deepseek-ai/DeepSeek-R1-0528 - - in=0.25 out=0.25
hyperbolic deepseek-ai/DeepSeek-V3 - - in=0.2 out=0.2
hyperbolic deepseek-ai/DeepSeek-V3-0324 - - in=0.4 out=0.4
hyperbolic meta-llama/Llama-3.2-3B-Instruct - - in=0.12 out=0.3
hyperbolic meta-llama/Llama-3.3-70B-Instruct - - in=0.12 out=0.3
hyperbolic meta-llama/Meta-Llama-3-70B-Instruct - - in=0.12 out=0.3
hyperbolic meta-llama/Meta-Llama-3.1-405B-Instruct - - in=0.12 out=0.3
hyperbolic meta-llama/Meta-Llama-3.1-70B-Instruct - - in=0.12 out=0.3
hyperbolic meta-llama/Meta-Llama-3.1-8B-Instruct - - in=0.12 out=0.3
hyperbolic moonshotai/Kimi-K2-Instruct - - in=2 out=2
inception mercury-2 * - in=0.25 read=0.025 out=0.75
inception mercury-2.5 * - in=0.2 read=0.02 out=0.75
inception mercury-edit-2 * - in=0.25 read=0.025 out=0.75
inferenceapis MiniMaxAI/MiniMax-M3 - - in=0.39 read=0.08 out=1.56
inferenceapis Qwen/Qwen3-VL-235B-A22B-Instruct - - in=0.26 out=1.15
inferenceapis Qwen/Qwen3.8-Flash - - in=0.15 read=0.02 out=0.5
inferenceapis deepseek-ai/DeepSeek-V3 - - in=0.19 read=0.04 out=0.38
inferenceapis deepseek-ai/DeepSeek-V4-Flash - - in=0.19 read=0.04 out=0.38
inferenceapis deepseek-ai/DeepSeek-V4-Flash-0731 - - in=0.19 read=0.04 out=0.38
inferenceapis deepseek-ai/DeepSeek-V4-Pro - - in=1.72 read=0.17 out=5.15
inferenceapis deepseek-ai/DeepSeek-V4-Pro-0813 - - in=1.72 read=0.17 out=5.15
inferenceapis deepseek-ai/DeepSeek-V4.1-Flash - - in=0.4 read=0.01 out=1.6
inferenceapis deepseek-chat - - in=0.19 read=0.04 out=0.38
inferenceapis deepseek-flash - - in=0.4 read=0.01 out=1.6
inferenceapis deepseek-reasoner - - in=0.19 read=0.04 out=0.38
inferenceapis deepseek-v3 - - in=0.19 read=0.04 out=0.38
inferenceapis deepseek-v4-flash - - in=0.19 read=0.04 out=0.38
inferenceapis deepseek-v4-pro - - in=1.72 read=0.17 out=5.15
inferenceapis deepseek-v4.1-flash - - in=0.4 read=0.01 out=1.6
inferenceapis glm-5.3 - - in=1.82 read=0.34 out=5.72
inferenceapis glm-5.3-flash - - in=0.2 read=0.04 out=0.66
inferenceapis gpt-oss-120b - - in=0.2 out=0.8
inferenceapis gpt-oss-20b - - in=0.04 out=0.19
inferenceapis kimi-k2.7-code - - in=0.89 read=0.18 out=4.42
inferenceapis llama-3.1-8b-instant - - in=0.2 out=0.5
inferenceapis llama-3.3-70b - - in=0.2 out=0.5
inferenceapis llama-3.3-70b-instruct * - in=0.2 out=0.5
inferenceapis llama-3.3-70b-versatile - - in=0.2 out=0.5
inferenceapis meta-llama/Llama-3.3-70B-Instruct - - in=0.2 out=0.5
inferenceapis meta-llama/Llama-3.3-70B-Instruct-Turbo - - in=0.2 out=0.5
inferenceapis minimax-m3 - - in=0.39 read=0.08 out=1.56
inferenceapis moonshotai/Kimi-K2.7-Code - - in=0.89 read=0.18 out=4.42
inferenceapis openai/gpt-oss-120b - - in=0.2 out=0.8
inferenceapis openai/gpt-oss-20b - - in=0.04 out=0.19
inferenceapis qwen3-vl - - in=0.26 out=1.15
inferenceapis qwen3-vl-235b - - in=0.26 out=1.15
inferenceapis qwen3.8-flash - - in=0.15 read=0.02 out=0.5
inferenceapis zai-org/GLM-5.3 - - in=1.82 read=0.34 out=5.72
inferenceapis zai-org/GLM-5.3-Flash - - in=0.2 read=0.04 out=0.66
jina_ai jina-reranker-m0 * - in=0.05 out=0
jina_ai jina-reranker-v2-base-multilingual * - in=0.05 out=0
jina_ai jina-reranker-v3.5 * - in=0.05 out=0
kyma claude-fable-5 - - in=13.5 out=67.5
kyma claude-fable-5.1 - - in=13.5 out=67.5
kyma claude-haiku-4-5 - - in=1.35 read=0.135 out=6.75
kyma claude-haiku-5.5 - - in=0.135 read=0.0135 out=0.675
kyma claude-opus-4-7 - - in=6.75 read=0.675 out=33.75
kyma claude-opus-5 - - in=6.75 read=0.675 out=33.75
kyma claude-opus-5.5 - - in=5.4 read=0.27 out=27
kyma claude-sonnet-4-6 - - in=4.05 read=0.405 out=20.25
kyma claude-sonnet-5 - - in=2.7 read=0.27 out=13.5
kyma claude-sonnet-5.5 - - in=2.7 read=0.135 out=13.5
kyma deepseek-r1 - - in=0.7425 out=2.957
kyma deepseek-v3 - - in=0.518 out=0.7571
kyma deepseek-v4-flash - - in=0.123 read=0.0243 out=0.2458
kyma deepseek-v4-flash-vision-exp - - in=0.3892 out=1.168
kyma deepseek-v4.1-flash - - in=0.27 out=0.81
kyma gemini-3-flash - - in=0.675 read=0.0675 out=4.05
kyma gemini-3.1-pro - - in=2.7 read=0.27 out=16.2
kyma gemini-3.5-flash - - in=2.025 read=0.2025 out=12.15
kyma gemini-3.5-flash-lite - - in=0.405 read=0.0405 out=3.375
kyma gemini-3.6-flash - - in=1.013 read=0.10125 out=5.063
kyma gemini-3.7-flash - - in=2.026 read=0.10125 out=10.126
kyma gemini-3.8-flash - - in=2.026 out=10.126
kyma gemini-4-argon - - in=5.4 read=0.27 out=27
kyma gemma-4-31b - - in=0.1642 read=0.1642 out=0.4689
kyma glm-4.5-air - - in=0.1797 read=0.03375 out=1.175
kyma glm-4.7-flash - - in=0.081 read=0.0135 out=0.54
kyma glm-5.1 - - in=1.89 read=0.27675 out=5.94
kyma glm-5.2 - - in=0.9029 read=0.29835 out=3.083
kyma glm-5.3 - - in=1.178 out=3.702
kyma glm-5.3-flash - - in=0.172 out=0.5733
kyma gpt-5.6-luna - - in=0.2944 read=0.027 out=1.767
kyma gpt-5.6-luna-pro - - in=0.2703 read=0.027 out=1.621
kyma gpt-5.6-sol - - in=5.4 read=0.675 out=27
kyma gpt-5.6-sol-pro - - in=5.4 read=0.675 out=27
kyma gpt-5.6-terra - - in=2.7 read=0.27 out=16.2 >272000 in=5.4 out=24.3
kyma gpt-5.6-terra-pro - - in=2.7 read=0.27 out=16.2
kyma gpt-6-astra - - in=13.5 read=1.35 out=67.5
kyma gpt-6-luna - - in=0.1639 read=0.0135 out=0.8195 >272000 in=0.27 out=1.0125
kyma gpt-6.1-sol - - in=2.7 read=0.135 out=13.5 >272000 in=5.4 out=20.25
kyma gpt-oss-120b - - in=0.0473 out=0.2303
kyma grok-4.20 - - in=1.763 out=3.528
kyma grok-4.20-multi-agent - - in=1.767 out=3.534
kyma grok-4.3 - - in=1.92 read=0.27 out=3.838 >200000 in=3.375 out=6.75
kyma grok-4.5 - - in=2.73 out=8.189
kyma grok-4.6 - - in=2.758 out=8.274
kyma grok-4.7 - - in=2.16 read=0.54 out=6.48
kyma grok-build - - in=1.389 read=0.27 out=2.777 >200000 in=2.7 out=5.4
kyma hy3 - - in=0.1594 out=0.6576
kyma hy4-preview - - in=1.1259 out=3.3764
kyma kimi-k2.6 - - in=0.5909 out=2.758
kyma kimi-k2.7-code - - in=1.009 out=4.774
kyma kimi-k3 - - in=3.052 read=0.405 out=15.258
kyma kimi-k3.1-pro - - in=2.7 read=0.27 out=13.5
kyma llama-3.3-70b - - in=0.135 out=0.432
kyma llama-4-maverick * - in=0.3344 out=1.337
kyma mimo-v2.5 - - in=0.1859 out=0.3718
kyma mimo-v2.6-flash - - in=0.189 out=0.378
kyma mimo-v2.6-pro - - in=0.5805 out=1.1745
kyma minimax-m2.5 - - in=0.4188 out=1.675
kyma minimax-m2.7 - - in=0.405 out=1.62
kyma minimax-m3 - - in=0.3956 read=0.0756 out=1.582
kyma minimax-m3.1-flash - - in=0.2025 read=0.02025 out=0.81
kyma muse-glimmer-30b - - in=0.4554 out=1.821
kyma muse-spark-1.1 - - in=1.542 out=5.243
kyma muse-spark-1.2 - - in=1.773 out=6.025
kyma muse-spark-1.3 - - in=1.688 out=5.738
kyma muse-spark-open - - in=1.688 out=5.738
kyma muse-wonder - - in=5.4 out=27
kyma nemotron-3-ultra-550b * - in=0.675 read=0.135 out=3.375
kyma nemotron-3.5-super-vl * - in=0.081 read=0.0135 out=0.4725
kyma qwen-3-32b - - in=0.108 out=0.378
kyma qwen-3-coder - - in=0.3546 read=0.135 out=1.612
kyma qwen-3.6-plus - - in=0.4388 out=2.633 >256000 in=1.755 out=5.265
kyma qwen-3.7-max - - in=2.071 read=0.16875 out=6.207
kyma qwen-3.7-plus - - in=0.4325 read=0.0864 out=1.731 >256000 in=1.296 out=5.184
kyma qwen-3.8-max - - in=2.228 read=0.2781 out=6.684
kyma qwen3.7-flash - - in=0.0435 read=0.0081 out=0.1886 >32000 in=0.135 out=0.54 >256000 in=0.27 out=1.08
kyma qwen3.8-27b - - in=0.3826 out=2.732
kyma qwen3.8-flash - - in=0.2045 out=0.641
kyma sonar - - in=1.35 out=1.35
kyma sonar-pro - - in=4.05 out=20.25
kyma step-3.7-flash - - in=0.2229 read=0.054 out=1.282
kyma step-5-preview - - in=1.35 read=0.135 out=3.645
lambda_ai deepseek-llama3.3-70b - - in=0.2 out=0.6
lambda_ai deepseek-r1-0528 - - in=0.2 out=0.6
lambda_ai deepseek-r1-671b - - in=0.8 out=0.8
lambda_ai deepseek-v3-0324 - - in=0.2 out=0.6
lambda_ai hermes3-405b * - in=0.8 out=0.8
lambda_ai hermes3-70b * - in=0.12 out=0.3
lambda_ai hermes3-8b * - in=0.025 out=0.04
lambda_ai lfm-40b - - in=0.1 out=0.2
lambda_ai lfm-7b - - in=0.025 out=0.04
lambda_ai llama-4-maverick-17b-128e-instruct-fp8 * - in=0.05 out=0.1
lambda_ai llama-4-scout-17b-16e-instruct * - in=0.05 out=0.1
lambda_ai llama3.1-405b-instruct-fp8 * - in=0.8 out=0.8
lambda_ai llama3.1-70b-instruct-fp8 * - in=0.12 out=0.3
lambda_ai llama3.1-8b-instruct * - in=0.025 out=0.04
lambda_ai llama3.1-nemotron-70b-instruct-fp8 * - in=0.12 out=0.3
lambda_ai llama3.2-11b-vision-instruct * - in=0.015 out=0.025
lambda_ai llama3.2-3b-instruct * - in=0.015 out=0.025
lambda_ai llama3.3-70b-instruct-fp8 * - in=0.12 out=0.3
lambda_ai qwen25-coder-32b-instruct - - in=0.05 out=0.1
lambda_ai qwen3-32b-fp8 - - in=0.05 out=0.1
lemonade Gemma-3-4b-it-GGUF * - in=0 out=0
lemonade Qwen3-4B-Instruct-2507-GGUF * - in=0 out=0
lemonade Qwen3-Coder-30B-A3B-Instruct-GGUF * - in=0 out=0
lemonade gpt-oss-120b-mxfp-GGUF - - in=0 out=0
lemonade gpt-oss-20b-mxfp4-GGUF - - in=0 out=0
libertai bge-m3 - - in=0.01 out=0
libertai deepseek-v4-flash - - in=0.25 out=1.75
libertai deepseek-v4-flash-thinking - - in=0.25 out=1.75
libertai gemma-4-31b-it - - in=0.15 out=0.4
libertai gemma-4-31b-it-thinking * - in=0.15 out=0.4
libertai hermes-3-8b-tee * - in=0.15 out=0.6
libertai qwen3.5-122b-a10b - - in=0.25 out=1.75
libertai qwen3.5-122b-a10b-thinking - - in=0.25 out=1.75
libertai qwen3.6-27b - - in=0.15 out=0.5
libertai qwen3.6-27b-thinking - - in=0.15 out=0.5
libertai qwen3.6-35b-a3b - - in=0.15 out=0.5
libertai qwen3.6-35b-a3b-thinking - - in=0.15 out=0.5
llamagate codellama-7b * - in=0.06 out=0.12
llamagate deepseek-coder-6.7b - - in=0.06 out=0.12
llamagate deepseek-r1-7b-qwen - - in=0.08 out=0.15
llamagate deepseek-r1-8b - - in=0.1 out=0.2
llamagate dolphin3-8b * - in=0.08 out=0.15
llamagate gemma3-4b * - in=0.03 out=0.08
llamagate llama-3.1-8b - - in=0.03 out=0.05
llamagate llama-3.2-3b * - in=0.04 out=0.08
llamagate llava-7b * - in=0.1 out=0.2
llamagate mistral-7b-v0.3 - - in=0.1 out=0.15
llamagate nomic-embed-text * - in=0.02 out=0
llamagate openthinker-7b * - in=0.08 out=0.15
llamagate qwen2.5-coder-7b - - in=0.06 out=0.12
llamagate qwen3-8b - - in=0.04 out=0.14
llamagate qwen3-embedding-8b - - in=0.02 out=0
llamagate qwen3-vl-8b - - in=0.15 out=0.55
meta muse-image-1.0 * - fee:image=0.01
meta muse-spark-1.1 - - in=1.25 read=0.15 out=4.25 search=0.0025
meta muse-spark-1.2 - - in=1.25 read=0.15 out=4.25 search=0.0025
meta muse-spark-1.2-contributor - - in=0.1 read=0.002 out=0.2 search=0.0025
meta muse-spark-1.3 - - in=1.25 read=0.15 out=4.25 search=0.0025
meta muse-spark-1.3-contributor - - in=0.1 read=0.002 out=0.2 search=0.0025
meta muse-voice-transcribe-1.0 * - fee:second=0.00005
meta muse-wonder-1.0 * - in=4 read=0.2 out=20 search=0.0025
minimax M2-her * - in=0.3 out=1.2
minimax MiniMax-M2 * - in=0.3 read=0.03 w5=0.375 out=1.2
minimax MiniMax-M2.1 * - in=0.3 read=0.03 w5=0.375 out=1.2
minimax MiniMax-M2.1-highspeed * - in=0.6 read=0.03 w5=0.375 out=2.4
minimax MiniMax-M2.1-lightning * - in=0.3 read=0.03 w5=0.375 out=2.4
minimax MiniMax-M2.5 * - in=0.3 read=0.03 w5=0.375 out=1.2
minimax MiniMax-M2.5-highspeed * - in=0.6 read=0.03 w5=0.375 out=2.4
minimax MiniMax-M2.5-lightning * - in=0.3 read=0.03 w5=0.375 out=2.4
minimax MiniMax-M2.7 - - in=0.3 read=0.06 w5=0.375 out=1.2
minimax MiniMax-M2.7-highspeed * - in=0.6 read=0.06 w5=0.375 out=2.4
minimax MiniMax-M3 * - in=0.3 read=0.06 out=1.2 >512000 in=0.6 read=0.12 out=2.4
minimax MiniMax-M3.1-Flash * - in=0.15 read=0.015 out=0.6
minimax minimax-01 * - in=0.2 out=1.1
minimax minimax-m1 * - in=0.4 out=2.2
minimax speech-02-hd * - fee:character=0.0001
minimax speech-02-turbo * - fee:character=0.00006
minimax speech-2.6-hd * - fee:character=0.0001
minimax speech-2.6-turbo * - fee:character=0.00006
mistral codestral-2501 * - in=0.3 out=0.9 @batch in=0.15 out=0.45
mistral codestral-2508 * - in=0.3 read=0.03 out=0.9 @batch in=0.15 read=0.015 out=0.45
mistral codestral-embed * - in=0.15 read=0.015 @batch in=0.075
mistral codestral-embed-2505 * - in=0.15 read=0.015 @batch in=0.075
mistral codestral-latest * - in=0.3 read=0.03 out=0.9 @batch in=0.15 out=0.45
mistral codestral-mamba-latest * - in=0.25 read=0.025 out=0.25 @batch in=0.125 out=0.125
mistral deepseek-v4-1-flash-1017 - - in=0.3 read=0.007 out=1.2 @batch in=0.15 out=0.6
mistral devstral-2512 * - in=0.4 read=0.04 out=2 @batch in=0.2 out=1
mistral devstral-latest * - in=0.4 read=0.04 out=2 @batch in=0.2 out=1
mistral devstral-medium-latest * - in=0.4 read=0.04 out=2 @batch in=0.2 out=1
mistral devstral-small * - in=0.1 out=0.3 @batch in=0.05 out=0.15
mistral devstral-small-2505 * - in=0.1 out=0.3 @batch in=0.05 out=0.15
mistral devstral-small-2507 * - in=0.1 out=0.3 @batch in=0.05 out=0.15
mistral devstral-small-latest * - in=0.1 read=0.01 out=0.3 @batch in=0.05 out=0.15
mistral glm-5-2 - - in=1.4 read=0.14 out=4.4 @batch in=0.7 out=2.2
mistral labs-devstral-small-2512 * - in=0.1 out=0.3 @batch in=0.05 out=0.15
mistral magistral-medium * - in=2 out=5 @batch in=1 out=2.5
mistral magistral-medium-latest * - in=1.5 read=0.15 out=7.5 @batch in=0.75 out=3.75 # genai-prices: in=2 out=5
mistral magistral-small-latest * - in=0.15 read=0.015 out=0.6 @batch in=0.075 out=0.3 # genai-prices: in=0.5 out=1.5
mistral ministral-14b-2512 * - in=0.2 read=0.02 out=0.2 @batch in=0.1 read=0.01 out=0.1
mistral ministral-14b-latest * - in=0.2 read=0.02 out=0.2 @batch in=0.1 out=0.1
mistral ministral-3-14b-2512 * - in=0.2 read=0.02 out=0.2 @batch in=0.1 out=0.1
mistral ministral-3-3b-2512 * - in=0.1 read=0.01 out=0.1 @batch in=0.05 out=0.05
mistral ministral-3-8b-2512 * - in=0.15 read=0.015 out=0.15 @batch in=0.075 out=0.075
mistral ministral-3b * - in=0.04 out=0.04 @batch in=0.02 out=0.02
mistral ministral-3b-2512 * - in=0.1 read=0.01 out=0.1 @batch in=0.05 read=0.005 out=0.05
mistral ministral-3b-latest * - in=0.1 read=0.01 out=0.1 @batch in=0.05 out=0.05
mistral ministral-8b * - in=0.1 out=0.1 @batch in=0.05 out=0.05
mistral ministral-8b-2410 * - in=0.1 out=0.1 @batch in=0.05 out=0.05
mistral ministral-8b-2512 * - in=0.15 read=0.015 out=0.15 @batch in=0.075 read=0.0075 out=0.075
mistral ministral-8b-latest * 2025-12-02 in=0.15 read=0.015 out=0.15 @batch in=0.075 read=0.0075 out=0.075
mistral ministral-8b-latest * - in=0.1 out=0.1 @batch in=0.05 out=0.05
mistral mistral-7b * - in=0.25 out=0.25 @batch in=0.125 out=0.125
mistral mistral-code-agent-latest * - in=0.4 read=0.04 out=2 @batch in=0.2 out=1
mistral mistral-code-fim-latest * - in=0.3 read=0.03 out=0.9 @batch in=0.15 out=0.45
mistral mistral-code-latest * - in=0.3 read=0.03 out=0.9 @batch in=0.15 out=0.45
mistral mistral-embed * - in=0.1 @batch in=0.05 out=0.05
mistral mistral-embed-2312 * - in=0.1 @batch in=0.05 out=0.05
mistral mistral-large * - in=2 out=6 @batch in=1 out=3
mistral mistral-large-2407 * - in=2 out=6 @batch in=1 out=3
mistral mistral-large-2411 * - in=2 out=6 @batch in=1 out=3
mistral mistral-large-2512 * - in=0.5 read=0.05 out=1.5 @batch in=0.25 read=0.025 out=0.75
mistral mistral-large-3 * - in=0.5 read=0.05 out=1.5 @batch in=0.25 out=0.75
mistral mistral-large-4 * 2026-10-29 in=0.7 read=0.07 out=2.1 @batch in=0.35 read=0.035 out=1.05 # vendor's page over LiteLLM: docs.mistral.ai/inference/pricing
mistral mistral-large-4 * 2026-10-20 in=1.36 read=0.14 out=4.18 @batch in=0.68 read=0.07 out=2.09 # vendor's page over LiteLLM: docs.mistral.ai/inference/pricing
mistral mistral-large-4 * - in=0.68 read=0.07 out=2.09 @batch in=0.34 read=0.035 out=1.045 # vendor's page over LiteLLM: docs.mistral.ai/inference/pricing
mistral mistral-large-4-0 * 2026-10-29 in=0.7 read=0.07 out=2.1 @batch in=0.35 read=0.035 out=1.05 # vendor's page over LiteLLM: docs.mistral.ai/inference/pricing
mistral mistral-large-4-0 * 2026-10-20 in=1.36 read=0.14 out=4.18 @batch in=0.68 read=0.07 out=2.09 # vendor's page over LiteLLM: docs.mistral.ai/inference/pricing
mistral mistral-large-4-0 * - in=0.68 read=0.07 out=2.09 @batch in=0.34 read=0.035 out=1.045 # vendor's page over LiteLLM: docs.mistral.ai/inference/pricing
mistral mistral-large-latest * - in=0.5 read=0.05 out=1.5 @batch in=0.25 out=0.75 # genai-prices: in=2 out=6
mistral mistral-medium * - in=1.5 read=0.15 out=7.5 @batch in=0.75 out=3.75 # genai-prices: in=0.4 read=0.04 out=2
mistral mistral-medium-2312 * - in=2.7 out=8.1 @batch in=1.35 out=4.05
mistral mistral-medium-2505 * - in=0.4 read=0.04 out=2 @batch in=0.2 out=1
mistral mistral-medium-2508 * - in=0.4 read=0.04 out=2 @batch in=0.2 out=1
mistral mistral-medium-2604 * - in=1.5 read=0.15 out=7.5 @batch in=0.75 read=0.075 out=3.75
mistral mistral-medium-3 * - in=1.5 read=0.15 out=7.5 @batch in=0.75 read=0.075 out=3.75
mistral mistral-medium-3-5 * - in=1.5 read=0.15 out=7.5 @batch in=0.75 read=0.075 out=3.75
mistral mistral-medium-3.5 * - in=1.5 read=0.15 out=7.5 @batch in=0.75 read=0.075 out=3.75
mistral mistral-medium-latest * 2026-06-16 in=1.5 read=0.15 out=7.5 @batch in=0.75 read=0.075 out=3.75
mistral mistral-medium-latest * - in=0.4 read=0.04 out=2 @batch in=0.2 out=1
mistral mistral-nemo * - in=0.15 out=0.15 @batch in=0.075 out=0.075
mistral mistral-ocr-2512 * - fee:page=0.002
mistral mistral-ocr-3 * - fee:page=0.002
mistral mistral-ocr-3-0 * - fee:page=0.002
mistral mistral-ocr-4 * - fee:page=0.004
mistral mistral-ocr-4-0 * - fee:page=0.004
mistral mistral-ocr-4-1 * - fee:page=0.004
mistral mistral-ocr-latest * - fee:page=0.004
mistral mistral-saba * - in=0.2 out=0.6 @batch in=0.1 out=0.3
mistral mistral-saba-latest * - in=0.2 out=0.6 @batch in=0.1 out=0.3
mistral mistral-small * - in=0.1 read=0.01 out=0.3 @batch in=0.05 out=0.15
mistral mistral-small-24b-instruct-2501 * - in=0.05 out=0.08 @batch in=0.025 out=0.04
mistral mistral-small-2506 * - in=0.1 out=0.3 @batch in=0.05 out=0.15
mistral mistral-small-2603 * - in=0.15 read=0.015 out=0.6 @batch in=0.075 read=0.0075 out=0.3
mistral mistral-small-3.1-24b-instruct * - in=0.351 out=0.555 @batch in=0.1755 out=0.2775
mistral mistral-small-3.2-24b-instruct * - in=0.1 out=0.3 @batch in=0.05 out=0.15
mistral mistral-small-latest * 2026-03-16 in=0.15 read=0.015 out=0.6 @batch in=0.075 read=0.0075 out=0.3
mistral mistral-small-latest * - in=0.1 out=0.3 @batch in=0.05 out=0.15
mistral mistral-tiny * - in=0.25 read=0.025 out=0.25 @batch in=0.125 out=0.125
mistral mistral-vibe-cli-fast * - in=0.15 read=0.015 out=0.6 @batch in=0.075 out=0.3
mistral mistral-vibe-cli-latest * - in=1.5 read=0.15 out=7.5 @batch in=0.75 out=3.75
mistral mistral-vibe-cli-with-tools * - in=1.5 read=0.15 out=7.5 @batch in=0.75 out=3.75
mistral mixtral-8x22b-instruct * - in=2 out=6 @batch in=1 out=3
mistral mixtral-8x7b * - in=0.7 out=0.7 @batch in=0.35 out=0.35
mistral open-mistral-7b * - in=0.25 out=0.25 @batch in=0.125 out=0.125
mistral open-mistral-nemo * - in=0.3 read=0.03 out=0.3 @batch in=0.15 out=0.15 # genai-prices: in=0.15 out=0.15
mistral open-mixtral-8x22b * - in=2 out=6 @batch in=1 out=3
mistral open-mixtral-8x7b * - in=0.7 out=0.7 @batch in=0.35 out=0.35
mistral pixtral-12b * - in=0.15 out=0.15 @batch in=0.075 out=0.075
mistral pixtral-12b-latest * - in=0.15 out=0.15 @batch in=0.075 out=0.075
mistral pixtral-large-2411 * - in=2 out=6 @batch in=1 out=3
mistral pixtral-large-latest * - in=2 read=0.2 out=6 @batch in=1 out=3
mistral voxtral-mini-2602 * - fee:second=0.00005
mistral voxtral-mini-latest * - fee:second=0.00005
mistral voxtral-mini-realtime-2602 * - fee:second=0.0001
mistral voxtral-mini-realtime-latest * - fee:second=0.0001
mistral voxtral-mini-transcribe-3 * - fee:second=0.0000583333
mistral voxtral-mini-transcribe-3-0 * - fee:second=0.000058333333
mistral voxtral-mini-transcribe-realtime-2602 * - fee:second=0.0001
mistral voxtral-mini-transcribe-realtime-3 * - fee:second=0.000133333
mistral voxtral-mini-transcribe-realtime-3-0 * - fee:second=0.000133333333
mistral voxtral-mini-transcribe-realtime-latest * - fee:second=0.0001
mistral voxtral-mini-tts-2603 * - fee:character=0.000016
mistral voxtral-mini-tts-3 * - fee:character=0.000013
mistral voxtral-mini-tts-3-0 * - fee:character=0.000013
mistral voxtral-mini-tts-latest * - fee:character=0.000016
mistral voxtral-small-24b-2507 * 2026-08-11 in=0.1 read=0.01 out=0.4 @batch in=0.05 read=0.005 out=0.2 fee:second=0.000066666667
mistral voxtral-small-24b-2507 * - in=0.1 read=0.01 out=0.3 @batch in=0.05 out=0.15 fee:second=0.000066666667
mistral voxtral-small-2507 * 2026-08-11 in=0.1 read=0.01 out=0.4 @batch in=0.05 read=0.005 out=0.2 fee:second=0.000066666667
mistral voxtral-small-2507 * - in=0.1 read=0.01 out=0.3 @batch in=0.05 out=0.15 fee:second=0.000066666667
mistral voxtral-small-latest * 2026-08-11 in=0.1 read=0.01 out=0.4 @batch in=0.05 read=0.005 out=0.2 fee:second=0.000066666667
mistral voxtral-small-latest * - in=0.1 read=0.01 out=0.3 @batch in=0.05 out=0.15 fee:second=0.000066666667
mistral voxtral-small-transcribe-3 * - fee:second=0.0000666667
mistral voxtral-small-transcribe-3-0 * - fee:second=0.000066666667
mistral zai-glm-5 * - in=1.4 read=0.14 out=4.4 @batch in=0.7 out=2.2
mistral zai-glm-5-2 * - in=1.4 read=0.14 out=4.4 @batch in=0.7 out=2.2
mistral zai-glm-5-3 * - in=1.4 read=0.14 out=4.4 @batch in=0.7 out=2.2
mistral zai-glm-5-3-flash * - in=0.15 read=0.03 out=0.5 @batch in=0.075 out=0.25
mistral zai-glm-latest * - in=1.4 read=0.14 out=4.4 @batch in=0.7 out=2.2
modal Qwen/Qwen3.8-2.4T-A95B - - in=2 read=0.25 out=6
modal Qwen/Qwen3.8-Max-VL-Thinking * - in=2 read=0.25 out=6
modal deepseek-ai/DeepSeek-V4.1-Flash - - in=0.3 read=0.03 out=1.2
modal deepseek-ai/DeepSeek-V4.1-Flash-1017 - - in=0.25 read=0.005 out=1
modal meta-models/Muse-Spark-Open-816B-A42B * - in=1.25 read=0.15 out=4.25
modal moonshotai/Kimi-K3 - - in=3 read=0.3 out=15
modal moonshotai/Kimi-K3.1-Pro - - in=2 read=0.2 out=10
modal nvidia/GLM-5.3-Flash-NVFP4 * - in=0.15 read=0.03 out=0.5
modal thinkingmachines/Inkling-NVFP4 * - in=1.2 read=0.27 out=5
modal zai-org/GLM-5.3 - - in=1.4 read=0.26 out=4.4
modal zai-org/GLM-5.3-Flash - - in=0.45 read=0.09 out=1.5
moonshot kimi-k2 * - in=0.57 out=2.3
moonshot kimi-k2-0711-preview * - in=0.6 read=0.15 out=2.5
moonshot kimi-k2-0905-preview * - in=0.6 read=0.15 out=2.5
moonshot kimi-k2-thinking * - in=0.6 read=0.15 out=2.5
moonshot kimi-k2-thinking-turbo * - in=1.15 read=0.15 out=8
moonshot kimi-k2-turbo-preview * - in=1.15 read=0.15 out=8
moonshot kimi-k2.5 * - in=0.6 read=0.1 out=3
moonshot kimi-k2.6 * - in=0.95 read=0.16 out=4
moonshot kimi-k2.7-code * - in=0.95 read=0.19 out=4
moonshot kimi-k2.7-code-highspeed * - in=1.9 read=0.38 out=8
moonshot kimi-k3 * - in=3 read=0.3 w5=3 w1=6 out=15
moonshot kimi-k3.1-pro * - in=2 read=0.2 w5=2 w1=4 out=10
moonshot kimi-k3.1-pro-highspeed * - in=4 read=0.2 w5=4 w1=8 out=20
moonshot moonshot-v1-128k * - in=2 out=5
moonshot moonshot-v1-128k-vision-preview * - in=2 out=5
moonshot moonshot-v1-32k * - in=1 out=3
moonshot moonshot-v1-32k-vision-preview * - in=1 out=3
moonshot moonshot-v1-8k * - in=0.2 out=2
moonshot moonshot-v1-8k-vision-preview * - in=0.2 out=2
moonshot moonshot-v1-auto * - in=2 out=5
morph morph-dsv41flash * - in=0.12 read=0.008 out=0.8
morph morph-dsv41flash-1017 * - in=0.12 read=0.008 out=0.8
morph morph-dsv41flash-abliterated * - in=0.3 read=0.03 out=1.2
morph morph-dsv4flash * - in=0.141953125 read=0.0359375 out=0.399625
morph morph-glm53-744b * - in=1.19 read=0.1955 out=6
morph morph-glm53flash * - in=0.2 read=0.04 out=0.7
morph morph-kimik3 * - in=2.5 read=0.29 out=14
morph morph-kimik3-fast * - in=6 read=0.6 out=22.5
morph morph-v3-fast * - in=0.8 out=1.2
morph morph-v3-large * - in=0.9 out=1.9
nace drex-latest * - in=0.06 out=0
nace drex-v1.0 * - in=0.04 out=0
nace drex-v1.5 * - in=0.05 out=0
nace drex-v2.0 * - in=0.06 out=0
nebius BAAI/bge-en-icl * - in=0.01 out=0
nebius BAAI/bge-multilingual-gemma2 - - in=0.01 out=0
nebius MiniMaxAI/MiniMax-M2.5 - - in=0.3 out=1.2
nebius MiniMaxAI/MiniMax-M3 - - in=0.3 read=0.06 out=1.2
nebius MiniMaxAI/MiniMax-M3.1-Flash - - in=0.15 read=0.015 out=0.6
nebius NousResearch/Hermes-3-Llama-3.1-405B - - in=1 out=3
nebius NousResearch/Hermes-4-405B - - in=1 read=0.2 out=3
nebius NousResearch/Hermes-4-70B - - in=0.13 out=0.4
nebius Qwen/QwQ-32B - - in=0.15 out=0.45
nebius Qwen/Qwen2-VL-72B-Instruct - - in=0.13 out=0.4
nebius Qwen/Qwen2-VL-7B-Instruct * - in=0.02 out=0.06
nebius Qwen/Qwen2.5-32B-Instruct * - in=0.06 out=0.2
nebius Qwen/Qwen2.5-72B-Instruct - - in=0.13 out=0.4
nebius Qwen/Qwen2.5-Coder-7B - - in=0.01 out=0.03
nebius Qwen/Qwen2.5-VL-72B-Instruct - - in=0.25 out=0.75
nebius Qwen/Qwen3-14B - - in=0.08 out=0.24
nebius Qwen/Qwen3-235B-A22B - - in=0.2 out=0.6
nebius Qwen/Qwen3-235B-A22B-Instruct-2507 - - in=0.2 read=0.05 out=0.6
nebius Qwen/Qwen3-30B-A3B - - in=0.1 out=0.3
nebius Qwen/Qwen3-30B-A3B-Instruct-2507 - - in=0.1 read=0.1 out=0.3
nebius Qwen/Qwen3-32B - - in=0.1 out=0.3
nebius Qwen/Qwen3-4B * - in=0.08 out=0.24
nebius Qwen/Qwen3-Embedding-8B - - in=0.01 out=0
nebius Qwen/Qwen3-Next-80B-A3B-Thinking - - in=0.15 out=1.2
nebius Qwen/Qwen3.5-397B-A17B - - in=0.6 read=0.12 out=3.6
nebius Qwen/Qwen3.8-27B - - in=0.45 read=0.1 out=3
nebius deepseek-ai/DeepSeek-R1 - - in=0.8 out=2.4
nebius deepseek-ai/DeepSeek-R1-0528 - - in=0.8 out=2.4
nebius deepseek-ai/DeepSeek-R1-Distill-Llama-70B - - in=0.25 out=0.75
nebius deepseek-ai/DeepSeek-V3 - - in=0.5 out=1.5
nebius deepseek-ai/DeepSeek-V3-0324 - - in=0.5 out=1.5
nebius deepseek-ai/DeepSeek-V4-Flash - - in=0.14 out=0.28
nebius deepseek-ai/DeepSeek-V4-Flash-0731 - - in=0.14 read=0.01 out=0.28
nebius deepseek-ai/DeepSeek-V4-Pro - - in=1.75 read=0.14 out=3.5
nebius deepseek-ai/DeepSeek-V4-Pro-0813 - - in=1.32 read=0.04 out=3.96
nebius deepseek-ai/DeepSeek-V4.1-Flash - - in=0.3 read=0.01 out=1.2
nebius deepseek-ai/DeepSeek-V4.1-Flash-1017 - - in=0.3 read=0.006 out=1.2
nebius google/gemma-3-27b-it - - in=0.1 read=0.04 out=0.3
nebius intfloat/e5-mistral-7b-instruct * - in=0.01 out=0
nebius meta-llama/Llama-3.3-70B-Instruct - - in=0.13 out=0.4
nebius meta-llama/Llama-Guard-3-8B - - in=0.02 out=0.06
nebius meta-llama/Meta-Llama-3.1-405B-Instruct - - in=1 out=3
nebius meta-llama/Meta-Llama-3.1-70B-Instruct - - in=0.13 out=0.4
nebius meta-llama/Meta-Llama-3.1-8B-Instruct - - in=0.02 out=0.06
nebius meta-models/muse-spark-open - - in=1.25 read=0.15 out=4.25
nebius mistralai/Mistral-Nemo-Instruct-2407 - - in=0.04 out=0.12
nebius moonshotai/Kimi-K2.6 - - in=0.95 read=0.16 out=4
nebius moonshotai/Kimi-K2.7-Code - - in=0.95 read=0.15 out=4
nebius moonshotai/Kimi-K3 - - in=3 read=0.3 out=15
nebius moonshotai/Kimi-K3.1-Pro - - in=2 read=0.2 out=10
nebius nvidia/Cosmos3-Super-Reasoner * - in=0.1 out=0.3
nebius nvidia/Llama-3.1-Nemotron-Ultra-253B-v1 * - in=0.6 out=1.8
nebius nvidia/Llama-3.3-Nemotron-Super-49B-v1 * - in=0.1 out=0.4
nebius nvidia/Llama-3_1-Nemotron-Ultra-253B-v1 - - in=0.6 out=1.8
nebius nvidia/NVIDIA-Nemotron-3-Nano-30B-A3B * - in=0.06 read=0.012 out=0.24
nebius nvidia/Nemotron-3-Nano-Omni * - in=0.06 out=0.24
nebius nvidia/Nemotron-3-Ultra-550b-a55b * - in=1 read=0.12 out=3
nebius nvidia/Nemotron-3.5-Super-VL * - in=0.3 read=0.06 out=0.9
nebius nvidia/Nemotron-3_5-Lightning * - in=0.06 read=0.03 out=0.24
nebius nvidia/nemotron-3-super-120b-a12b - - in=0.3 read=0.06 out=0.9
nebius openai/gpt-oss-120b - - in=0.15 read=0.1 out=0.6
nebius openbmb/MiniCPM-V-4_5 * - in=0.658 read=0.13 out=1.11
nebius reflection/beam * - in=0.25 read=0.05 out=1
nebius zai-org/GLM-5.1 - - in=1.4 read=0.26 out=4.4
nebius zai-org/GLM-5.2 - - in=1.4 read=0.14 out=4.4
nebius zai-org/GLM-5.3 - - in=1.4 read=0.26 out=4.4
nebius zai-org/GLM-5.3-Flash - - in=0.15 read=0.03 out=0.5
nlp_cloud chatdolphin * - in=0.5 out=0.5
nlp_cloud dolphin * - in=0.5 out=0.5
novita Sao10K/L3-8B-Stheno-v3.2 - - in=0.05 out=0.05
novita baai/bge-m3 * - in=0.01 out=0.01
novita baai/bge-reranker-v2-m3 * - in=0.01 out=0.01
novita baichuan/baichuan-m2-32b * - in=0.07 out=0.07
novita baidu/cobuddy * - in=0.28 read=0.07 out=1.13
novita baidu/ernie-4.5-21B-a3b * - in=0.07 out=0.28
novita baidu/ernie-4.5-21B-a3b-thinking * - in=0.07 out=0.28
novita baidu/ernie-4.5-300b-a47b-paddle * - in=0.28 out=1.1
novita baidu/ernie-4.5-vl-28b-a3b * - in=0.14 out=0.56
novita baidu/ernie-4.5-vl-28b-a3b-thinking * - in=0.39 out=0.39
novita baidu/ernie-4.5-vl-424b-a47b * - in=0.42 out=1.25
novita cognitivecomputations/dolphin-mixtral-8x22b * - in=0.9 out=0.9
novita deepseek/deepseek-ocr - - in=0.03 out=0.03
novita deepseek/deepseek-ocr-2 - - in=0.03 out=0.03
novita deepseek/deepseek-prover-v2-671b - - in=0.7 out=2.5
novita deepseek/deepseek-r1 - - in=4 out=4
novita deepseek/deepseek-r1-0528 - - in=0.7 read=0.35 out=2.5
novita deepseek/deepseek-r1-0528-qwen3-8b - - in=0.06 out=0.09
novita deepseek/deepseek-r1-distill-llama-70b - - in=0.8 out=0.8
novita deepseek/deepseek-r1-distill-llama-8b - - in=0.04 out=0.04
novita deepseek/deepseek-r1-distill-qwen-14b - - in=0.15 out=0.15
novita deepseek/deepseek-r1-distill-qwen-32b - - in=0.3 out=0.3
novita deepseek/deepseek-r1-turbo - - in=0.7 out=2.5
novita deepseek/deepseek-r1/community - - in=4 out=4
novita deepseek/deepseek-v3-0324 - - in=0.27 read=0.135 out=1.12
novita deepseek/deepseek-v3-turbo - - in=0.4 out=1.3
novita deepseek/deepseek-v3.1 - - in=0.27 read=0.135 out=1
novita deepseek/deepseek-v3.1-terminus - - in=0.27 read=0.135 out=1
novita deepseek/deepseek-v3.2 - - in=0.269 read=0.1345 out=0.4
novita deepseek/deepseek-v3.2-exp - - in=0.27 out=0.41
novita deepseek/deepseek-v3/community - - in=0.89 out=0.89
novita deepseek/deepseek-v4-flash - - in=0.14 read=0.028 out=0.28
novita deepseek/deepseek-v4-flash-0731 - - in=0.44 read=0.028 out=1.32
novita deepseek/deepseek-v4-flash-0731-p - - in=0.44 read=0.0148 out=1.32
novita deepseek/deepseek-v4-flash-vision-exp - - in=0.44 read=0.028 out=1.32
novita deepseek/deepseek-v4-pro - - in=1.6 read=0.135 out=3.2
novita deepseek/deepseek-v4-pro-0813 - 2026-11-19 in=1.32 read=0.044 out=3.96
novita deepseek/deepseek-v4-pro-0813 - - in=1.32 read=0.132 out=3.96 # genai-prices: in=1.32 read=0.044 out=3.96
novita deepseek/deepseek-v4-pro-0813-p - 2026-11-19 in=1.32 read=0.044 out=3.96
novita deepseek/deepseek-v4-pro-0813-p - - in=1.32 read=0.132 out=3.96 # genai-prices: in=1.32 read=0.044 out=3.96
novita deepseek/deepseek-v4.1-flash - - in=0.3 read=0.006 out=1.2
novita deepseek/deepseek-v4.1-flash-1017 - - in=0.3 read=0.006 out=1.2
novita deepseek/deepseek-v4.1-flash-dst - - in=0.3 read=0.006 out=1.2
novita deepseek/deepseek-v4.1-flash-p - - in=0.3 read=0.006 out=1.2
novita deepseek/deepseek_v3 - - in=0.89 out=0.89
novita google/gemma-2-9b-it - - in=0.08 out=0.08
novita google/gemma-3-12b-it - - in=0.05 out=0.1
novita google/gemma-3-27b-it - - in=0.119 out=0.2
novita google/gemma-4-26b-a4b-it - - in=0.13 out=0.4
novita google/gemma-4-31b-it - - in=0.14 out=0.4
novita gryphe/mythomax-l2-13b - - in=0.09 out=0.09
novita inclusionai/ling-3.0-flash - - in=0.06 read=0.012 out=0.18
novita inclusionai/ling-3.0-flash-fast - - in=0.06 read=0.012 out=0.18
novita inclusionai/ling-3.0-flash-fin * - in=0.075 read=0.015 out=0.22
novita inclusionai/ling-3.0-flash-sante * - in=0.075 read=0.015 out=0.22
novita inclusionai/ling-3.0-flash-vl - - in=0.075 read=0.015 out=0.22
novita inclusionai/ling-3.1-flash - - in=0.3 read=0.06 out=0.9
novita jondurbin/airoboros-l2-70b * - in=0.5 out=0.5
novita kwaipilot/kat-coder-pro * - in=0.3 read=0.06 out=1.2
novita meta-llama/llama-3-70b-instruct - - in=0.51 out=0.74
novita meta-llama/llama-3-8b-instruct - - in=0.04 out=0.04
novita meta-llama/llama-3.1-70b-instruct - - in=0.34 out=0.39
novita meta-llama/llama-3.1-8b-instruct - 2026-10-18 in=0.02 out=0.05
novita meta-llama/llama-3.1-8b-instruct - - in=0.05 out=0.05
novita meta-llama/llama-3.1-8b-instruct-bf16 - - in=0.06 out=0.06
novita meta-llama/llama-3.1-8b-instruct-max - 2026-10-18 in=0.02 out=0.05
novita meta-llama/llama-3.1-8b-instruct-max - - in=0.05 out=0.05
novita meta-llama/llama-3.2-11b-vision-instruct - - in=0.06 out=0.06
novita meta-llama/llama-3.2-1b-instruct - - in=0.02 out=0.02
novita meta-llama/llama-3.2-3b-instruct - - in=0.03 out=0.05
novita meta-llama/llama-3.3-70b-instruct - 2026-10-18 in=0.135 out=0.4
novita meta-llama/llama-3.3-70b-instruct - - in=0.39 out=0.39
novita meta-llama/llama-4-maverick-17b-128e-instruct-fp8 - - in=0.27 out=0.85
novita meta-llama/llama-4-scout-17b-16e-instruct - - in=0.18 out=0.59
novita microsoft/wizardlm-2-8x22b - - in=0.62 out=0.62
novita mindai/macaron-v1-tall * 2026-11-19 in=0.2475 read=0.044 out=1.43
novita mindai/macaron-v1-tall * - in=0.45 read=0.08 out=2.6 # genai-prices: in=0.2475 read=0.044 out=1.43
novita mindai/macaron-v1-venti * 2026-11-19 in=0.825 read=0.165 out=2.475
novita mindai/macaron-v1-venti * - in=1.5 read=0.3 out=4.5 # genai-prices: in=0.825 read=0.165 out=2.475
novita ming-image-0.1-design * - in=1 out=1
novita ming-image-0.1-design-layer * - in=1 out=1
novita minimax/minimax-m2 - - in=0.3 read=0.03 out=1.2
novita minimax/minimax-m2.1 - - in=0.3 read=0.03 out=1.2
novita minimax/minimax-m2.5 - - in=0.3 read=0.03 out=1.2
novita minimax/minimax-m2.5-highspeed - - in=0.6 read=0.03 out=2.4
novita minimax/minimax-m2.7 - - in=0.3 read=0.06 out=1.2
novita minimax/minimax-m2.7-highspeed - - in=0.6 read=0.06 out=2.4
novita minimax/minimax-m3 - - in=0.3 read=0.06 out=1.2 # genai-prices: in=0.3 read=0.06 out=1.2 >524288
novita minimax/minimax-m3.1-flash - - in=0.15 read=0.015 out=0.6
novita minimaxai/minimax-m1-80k * - in=0.55 out=2.2
novita mistralai/mistral-7b-instruct - - in=0.059 out=0.059
novita mistralai/mistral-nemo - - in=0.04 out=0.17 # genai-prices: in=0.17 out=0.17
novita moonshotai/kimi-k2-0905 * - in=0.6 out=2.5
novita moonshotai/kimi-k2-instruct - - in=0.57 out=2.3
novita moonshotai/kimi-k2-thinking - - in=0.6 read=0.15 out=2.5
novita moonshotai/kimi-k2.5 - - in=0.6 read=0.1 out=3
novita moonshotai/kimi-k2.6 - - in=0.8 read=0.16 out=3.4
novita moonshotai/kimi-k2.7-code - - in=0.95 read=0.19 out=4
novita moonshotai/kimi-k3 - - in=3 read=0.3 out=15
novita moonshotai/kimi-k3-p * - in=3 read=0.3 out=15
novita moonshotai/kimi-k3.1-pro - - in=2 read=0.2 out=10
novita moonshotai/kimi-k3.1-pro-highspeed * - in=4 read=0.2 out=20
novita nousresearch/hermes-2-pro-llama-3-8b - - in=0.14 out=0.14
novita nousresearch/nous-hermes-llama2-13b - - in=0.17 out=0.17
novita nvidia/nemotron-3-nano-30b-a3b - - in=0.05 out=0.2
novita openai/gpt-oss-120b - - in=0.05 out=0.25
novita openai/gpt-oss-20b - - in=0.04 out=0.15
novita openchat/openchat-7b - - in=0.06 out=0.06
novita paddlepaddle/paddleocr-vl * - in=0.02 out=0.02
novita qwen/qwen-2-7b-instruct - - in=0.054 out=0.054
novita qwen/qwen-2-vl-72b-instruct - - in=0.45 out=0.45
novita qwen/qwen-2.5-72b-instruct - - in=0.38 out=0.4
novita qwen/qwen-mt-plus - - in=0.25 out=0.75
novita qwen/qwen2.5-7b-instruct - - in=0.07 out=0.07
novita qwen/qwen2.5-vl-72b-instruct - - in=0.8 out=0.8
novita qwen/qwen3-235b-a22b-fp8 - - in=0.2 out=0.8
novita qwen/qwen3-235b-a22b-instruct-2507 - - in=0.09 out=0.58
novita qwen/qwen3-235b-a22b-thinking-2507 - - in=0.3 out=3
novita qwen/qwen3-30b-a3b-fp8 - - in=0.09 out=0.45
novita qwen/qwen3-32b-fp8 - - in=0.1 out=0.45
novita qwen/qwen3-4b-fp8 - - in=0.03 out=0.03
novita qwen/qwen3-8b-fp8 - - in=0.035 out=0.138
novita qwen/qwen3-coder-30b-a3b-instruct - - in=0.07 out=0.27
novita qwen/qwen3-coder-480b-a35b-instruct - - in=0.38 out=1.55
novita qwen/qwen3-coder-next - - in=0.2 out=1.5
novita qwen/qwen3-embedding-0.6b - - in=0.07 out=0
novita qwen/qwen3-embedding-8b - - in=0.07 out=0
novita qwen/qwen3-max - - in=2.11 out=8.45
novita qwen/qwen3-next-80b-a3b-instruct - - in=0.15 out=1.5
novita qwen/qwen3-next-80b-a3b-thinking - - in=0.15 out=1.5
novita qwen/qwen3-omni-30b-a3b-instruct - - in=0.25 out=0.97
novita qwen/qwen3-omni-30b-a3b-thinking - - in=0.25 out=0.97
novita qwen/qwen3-reranker-8b - - in=0.05 out=0.05
novita qwen/qwen3-vl-235b-a22b-instruct - - in=0.3 out=1.5
novita qwen/qwen3-vl-235b-a22b-thinking - - in=0.98 out=3.95
novita qwen/qwen3-vl-30b-a3b-instruct - - in=0.2 out=0.7
novita qwen/qwen3-vl-30b-a3b-thinking - - in=0.2 out=1
novita qwen/qwen3-vl-8b-instruct - - in=0.08 out=0.5
novita qwen/qwen3.5-122b-a10b - - in=0.4 out=3.2
novita qwen/qwen3.5-27b - - in=0.3 out=2.4
novita qwen/qwen3.5-35b-a3b - - in=0.25 out=2
novita qwen/qwen3.5-397b-a17b - - in=0.6 out=3.6
novita qwen/qwen3.6-27b - - in=0.6 out=3.6
novita qwen/qwen3.6-35b-a3b - - in=0.248 out=1.485
novita qwen/qwen3.7-max - - in=1.25 read=0.25 out=3.75
novita qwen/qwen3.8-2.4t-a95b - - in=2 read=0.25 out=6
novita qwen/qwen3.8-27b - - in=0.42 read=0.085 out=3
novita qwen/qwen3.8-flash - - in=0.15 read=0.016 out=0.47
novita qwen/qwen3.8-max - - in=2 read=0.25 out=6
novita sao10k/l3-70b-euryale-v2.1 * - in=1.48 out=1.48
novita sao10k/l3-8b-lunaris * - in=0.05 out=0.05
novita sao10k/l31-70b-euryale-v2.2 * - in=1.48 out=1.48
novita skywork/r1v4-lite * - in=0.2 out=0.6
novita sophosympatheia/midnight-rose-70b * - in=0.8 out=0.8
novita stepfun/step-3.7-flash * - in=0.2 read=0.04 out=1.15
novita stepfun/step-5-preview * - in=1 read=0.1 out=2.7
novita teknium/openhermes-2.5-mistral-7b * - in=0.17 out=0.17
novita tencent/hy3 - - in=0.14 read=0.035 out=0.58
novita tencent/hy4 - - in=0.417 read=0.021 out=1.2505
novita tencent/hy4-preview - - in=0.834 read=0.042 out=2.501
novita thudm/glm-4-32b-0414 * - in=0.55 out=1.66
novita xiaomimimo/mimo-v2-flash * - in=0.11 read=0.024 out=0.33
novita xiaomimimo/mimo-v2.5 * - in=0.168 read=0.0034 out=0.336
novita xiaomimimo/mimo-v2.5-pro * - in=0.522 read=0.0043 out=1.044
novita xiaomimimo/mimo-v2.6-flash * - in=0.14 read=0.0028 out=0.28
novita xiaomimimo/mimo-v2.6-pro * - in=0.435 read=0.0036 out=0.87
novita zai-org/autoglm-phone-9b-multilingual * - in=0.035 out=0.138
novita zai-org/glm-4.5 * - in=0.6 read=0.11 out=2.2
novita zai-org/glm-4.5-air * - in=0.13 read=0.025 out=0.85
novita zai-org/glm-4.5v * - in=0.6 read=0.11 out=1.8
novita zai-org/glm-4.6 * - in=0.55 read=0.11 out=2.2
novita zai-org/glm-4.6v * - in=0.3 read=0.055 out=0.9
novita zai-org/glm-4.7 * - in=0.6 read=0.11 out=2.2
novita zai-org/glm-4.7-flash * - in=0.07 read=0.01 out=0.4
novita zai-org/glm-4.7-h * - in=0.6 read=0.11 out=2.2
novita zai-org/glm-5 * - in=1 read=0.2 out=3.2
novita zai-org/glm-5-turbo * - in=1.2 read=0.24 out=4
novita zai-org/glm-5.1 * - in=1.38 read=0.26 out=4.4
novita zai-org/glm-5.2 - - in=1.4 read=0.26 out=4.4
novita zai-org/glm-5.3 - - in=1.4 read=0.26 out=4.4
novita zai-org/glm-5.3-flash - - in=0.15 read=0.03 out=0.5
novita zai-org/glm-5.3-flashX * - in=0.37 read=0.075 out=1.25
novita zai-org/glm-5.3-p * - in=1.4 read=0.26 out=4.4
novita zai-org/glm-5v-turbo * - in=1.2 read=0.24 out=4
nscale Qwen/QwQ-32B - - in=0.18 out=0.2
nscale Qwen/Qwen2.5-Coder-32B-Instruct - - in=0.06 out=0.2
nscale Qwen/Qwen2.5-Coder-3B-Instruct - - in=0.01 out=0.03
nscale Qwen/Qwen2.5-Coder-7B-Instruct - - in=0.01 out=0.03
nscale deepseek-ai/DeepSeek-R1-Distill-Llama-70B - - in=0.375 out=0.375
nscale deepseek-ai/DeepSeek-R1-Distill-Llama-8B - - in=0.025 out=0.025
nscale deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B - - in=0.09 out=0.09
nscale deepseek-ai/DeepSeek-R1-Distill-Qwen-14B - - in=0.07 out=0.07
nscale deepseek-ai/DeepSeek-R1-Distill-Qwen-32B - - in=0.15 out=0.15
nscale deepseek-ai/DeepSeek-R1-Distill-Qwen-7B - - in=0.2 out=0.2
nscale meta-llama/Llama-3.1-8B-Instruct - - in=0.03 out=0.03
nscale meta-llama/Llama-3.3-70B-Instruct - - in=0.2 out=0.2
nscale meta-llama/Llama-4-Scout-17B-16E-Instruct - - in=0.09 out=0.29
nscale mistralai/mixtral-8x22b-instruct-v0.1 * - in=0.6 out=0.6
oci cohere.command-a-03-2025 * - in=1.56 out=1.56
oci cohere.command-a-reasoning * - in=1.56 out=1.56
oci cohere.command-a-reasoning-08-2025 * - in=1.56 out=1.56
oci cohere.command-a-translate-08-2025 * - in=0.09 out=0.09
oci cohere.command-a-vision * - in=1.56 out=1.56
oci cohere.command-a-vision-07-2025 * - in=1.56 out=1.56
oci cohere.command-latest * - in=1.56 out=1.56
oci cohere.command-plus-latest * - in=1.56 out=1.56
oci cohere.command-r-08-2024 * - in=0.15 out=0.15
oci cohere.command-r-plus-08-2024 * - in=1.56 out=1.56
oci cohere.embed-english-image-v3.0 * - in=0.1 out=0
oci cohere.embed-english-light-image-v3.0 * - in=0.1 out=0
oci cohere.embed-english-light-v3.0 * - in=0.1 out=0
oci cohere.embed-english-v3.0 * - in=0.1 out=0
oci cohere.embed-multilingual-image-v3.0 * - in=0.1
oci cohere.embed-multilingual-light-image-v3.0 * - in=0.1 out=0
oci cohere.embed-multilingual-light-v3.0 * - in=0.1 out=0
oci cohere.embed-multilingual-v3.0 * - in=0.1 out=0
oci cohere.embed-v4.0 * - in=0.12 out=0
oci google.gemini-2.5-flash * - in=0.15 out=0.6
oci google.gemini-2.5-flash-lite * - in=0.075 out=0.3
oci google.gemini-2.5-pro * - in=1.25 out=10
oci meta.llama-3.1-405b-instruct * - in=10.68 out=10.68
oci meta.llama-3.1-70b-instruct * - in=0.72 out=0.72
oci meta.llama-3.1-8b-instruct * - in=0.72 out=0.72
oci meta.llama-3.2-11b-vision-instruct * - in=2 out=2
oci meta.llama-3.2-90b-vision-instruct * - in=2 out=2
oci meta.llama-3.3-70b-instruct * - in=0.72 out=0.72
oci meta.llama-3.3-70b-instruct-fp8-dynamic * - in=0.72 out=0.72
oci meta.llama-4-maverick-17b-128e-instruct-fp8 * - in=0.72 out=0.72
oci meta.llama-4-scout-17b-16e-instruct * - in=0.72 out=0.72
oci openai.gpt-5 * - in=1.25 out=10
oci openai.gpt-5-mini * - in=0.25 out=2
oci openai.gpt-5-nano * - in=0.05 out=0.4
oci openai.gpt-oss-120b - - in=0.15 out=0.6
oci openai.gpt-oss-20b - - in=0.07 out=0.3
oci xai.grok-3 * - in=3 out=15
oci xai.grok-3-fast * - in=5 out=25
oci xai.grok-3-mini * - in=0.3 out=0.5
oci xai.grok-3-mini-fast * - in=0.6 out=4
oci xai.grok-4 * - in=3 out=15
oci xai.grok-4-fast * - in=5 out=25
oci xai.grok-4.1-fast * - in=5 out=25
oci xai.grok-4.20 * - in=3 out=15
oci xai.grok-4.20-0309-non-reasoning * - in=1.25 read=0.2 out=2.5 >200000 in=2.5 read=0.4 out=5
oci xai.grok-4.20-0309-reasoning * - in=1.25 read=0.2 out=2.5 >200000 in=2.5 read=0.4 out=5
oci xai.grok-4.20-multi-agent * - in=3 out=15
oci xai.grok-4.20-non-reasoning * - in=1.25 read=0.2 out=2.5 >200000 in=2.5 read=0.4 out=5
oci xai.grok-4.20-reasoning * - in=1.25 read=0.2 out=2.5 >200000 in=2.5 read=0.4 out=5
oci xai.grok-code-fast-1 * - in=5 out=25
ollama codegeex4 * - in=0 out=0
ollama codegemma * - in=0 out=0
ollama codellama * - in=0 out=0
ollama deepseek-coder-v2-base - - in=0 out=0
ollama deepseek-coder-v2-instruct - - in=0 out=0
ollama deepseek-coder-v2-lite-base - - in=0 out=0
ollama deepseek-coder-v2-lite-instruct - - in=0 out=0
ollama internlm2_5-20b-chat * - in=0 out=0
ollama llama2 * - in=0 out=0
ollama llama2-uncensored * - in=0 out=0
ollama llama2:13b * - in=0 out=0
ollama llama2:70b * - in=0 out=0
ollama llama2:7b * - in=0 out=0
ollama llama3 * - in=0 out=0
ollama llama3.1 * - in=0 out=0
ollama llama3:70b * - in=0 out=0
ollama llama3:8b * - in=0 out=0
ollama mistral * - in=0 out=0
ollama mistral-7B-Instruct-v0.1 - - in=0 out=0
ollama mistral-7B-Instruct-v0.2 - - in=0 out=0
ollama mistral-large-instruct-2407 - - in=0 out=0
ollama mixtral-8x22B-Instruct-v0.1 * - in=0 out=0
ollama mixtral-8x7B-Instruct-v0.1 * - in=0 out=0
ollama orca-mini * - in=0 out=0
ollama vicuna * - in=0 out=0
openai ada - - in=0.4 out=0.4
openai babbage - - in=0.5 out=0.5
openai babbage-002 * - in=0.4 out=0.4 @batch in=0.2 out=0.2 @flex in=0.2 out=0.2
openai chat-latest * - in=5 read=0.5 out=30
openai chatgpt-4o-latest * - in=5 out=15 @batch in=2.5 out=7.5 @flex in=2.5 out=7.5 search=0.01 fee:file_search=0.0025
openai chatgpt-image-latest * - in=5 read=1.25 out=10 iin=8 iread=2 iout=32 @batch in=2.5 read=0.63 out=5 iin=4 iout=16 @flex in=2.5 read=0.63 out=5 iin=4 iout=16
openai codex-mini * - in=1.5 read=0.375 out=6
openai codex-mini-latest * - in=1.5 read=0.375 out=6
openai computer-use * - in=3 out=12
openai computer-use-preview * - in=3 out=12
openai computer-use-preview-2025-03-11 * - in=3 out=12
openai curie - - in=2 out=2
openai davinci - - in=20 out=20
openai davinci-002 * - in=2 out=2 @batch in=1 out=1 @flex in=1 out=1
openai daybreak-blue-latest * - in=4 read=0.4 w5=5 out=20 >272000 in=8 read=0.8 w5=10 out=30
openai daybreak-red-latest * - in=12.5 read=1.25 w5=15.625 out=75 >272000 in=25 read=2.5 w5=31.25 out=112.5
openai ft:babbage-002 * - in=1.6 out=1.6 @batch in=0.8 out=0.9 @flex in=0.8 out=0.9 search=0.01 fee:file_search=0.0025
openai ft:davinci-002 * - in=12 out=12 @batch in=6 out=6 @flex in=6 out=6 search=0.01 fee:file_search=0.0025
openai ft:gpt-3.5-turbo * - in=3 out=6 @batch in=1.5 out=3 @flex in=1.5 out=3 search=0.01 fee:file_search=0.0025
openai ft:gpt-3.5-turbo- * - in=3 out=6 @batch in=1.5 out=3 @flex in=1.5 out=3 search=0.01 fee:file_search=0.0025
openai ft:gpt-3.5-turbo-0125 * - in=3 out=6 @batch in=1.5 out=3 @flex in=1.5 out=3 search=0.01 fee:file_search=0.0025
openai ft:gpt-3.5-turbo-0613 * - in=3 out=6 @batch in=1.5 out=3 @flex in=1.5 out=3 search=0.01 fee:file_search=0.0025
openai ft:gpt-3.5-turbo-1106 * - in=3 out=6 @batch in=1.5 out=3 @flex in=1.5 out=3 search=0.01 fee:file_search=0.0025
openai ft:gpt-4-0613 * - in=30 out=60 @batch in=15 out=30 @flex in=15 out=30 search=0.01 fee:file_search=0.0025
openai ft:gpt-4.1-2025-04-14 * - in=3 read=0.75 out=12 @batch in=1.5 read=0.5 out=6 @flex in=1.5 read=0.5 out=6 search=0.01 fee:file_search=0.0025
openai ft:gpt-4.1-mini-2025-04-14 * - in=0.8 read=0.2 out=3.2 @batch in=0.4 read=0.1 out=1.6 @flex in=0.4 read=0.1 out=1.6 search=0.01 fee:file_search=0.0025
openai ft:gpt-4.1-nano-2025-04-14 * - in=0.2 read=0.05 out=0.8 @batch in=0.1 read=0.025 out=0.4 @flex in=0.1 read=0.025 out=0.4 search=0.01 fee:file_search=0.0025
openai ft:gpt-4o-2024-08-06 * - in=3.75 read=1.875 out=15 @batch in=2.225 read=0.9 out=12.5 @flex in=2.225 read=0.9 out=12.5 search=0.01 fee:file_search=0.0025
openai ft:gpt-4o-2024-11-20 * - in=3.75 w5=1.875 out=15 @batch in=1.875 out=7.5 @flex in=1.875 out=7.5 search=0.01 fee:file_search=0.0025
openai ft:gpt-4o-mini-2024-07-18 * - in=0.3 read=0.15 out=1.2 @batch in=0.15 read=0.075 out=0.6 @flex in=0.15 read=0.075 out=0.6 search=0.01 fee:file_search=0.0025
openai ft:o4-mini-2025-04-16 * - in=4 read=1 out=16 @batch in=2 read=0.5 out=8 @flex in=2 read=0.5 out=8 search=0.01 fee:file_search=0.0025
openai gpt-3.5-0301 * - in=1.5 out=2 @batch in=0.75 out=1 @flex in=0.75 out=1 search=0.01 fee:file_search=0.0025
openai gpt-3.5-turbo * - in=0.5 out=1.5 @batch in=0.25 out=0.75 @flex in=0.25 out=0.75 search=0.01 fee:file_search=0.0025
openai gpt-3.5-turbo-0125 * - in=0.5 out=1.5 @batch in=0.25 out=0.75 @flex in=0.25 out=0.75 search=0.01 fee:file_search=0.0025
openai gpt-3.5-turbo-0301 * - in=1.5 out=2 @batch in=0.75 out=1 @flex in=0.75 out=1 search=0.01 fee:file_search=0.0025
openai gpt-3.5-turbo-0613 * - in=1.5 out=2 @batch in=0.75 out=1 @flex in=0.75 out=1 search=0.01 fee:file_search=0.0025
openai gpt-3.5-turbo-1106 * - in=1 out=2 @batch in=1 out=2 @flex in=1 out=2 search=0.01 fee:file_search=0.0025
openai gpt-3.5-turbo-16k * - in=3 out=4 @batch in=1.5 out=2 @flex in=1.5 out=2 search=0.01 fee:file_search=0.0025
openai gpt-3.5-turbo-16k-0613 * - in=3 out=4 @batch in=1.5 out=2 @flex in=1.5 out=2 search=0.01 fee:file_search=0.0025
openai gpt-3.5-turbo-instruct * - in=1.5 out=2 @batch in=0.75 out=1 @flex in=0.75 out=1 search=0.01 fee:file_search=0.0025
openai gpt-3.5-turbo-instruct-0914 * - in=1.5 out=2 @batch in=0.75 out=1 @flex in=0.75 out=1 search=0.01 fee:file_search=0.0025
openai gpt-35-turbo * - in=0.5 out=1.5 @batch in=0.25 out=0.75 @flex in=0.25 out=0.75 search=0.01 fee:file_search=0.0025
openai gpt-35-turbo-16k * - in=3 out=4 @batch in=1.5 out=2 @flex in=1.5 out=2 search=0.01 fee:file_search=0.0025
openai gpt-35-turbo-16k-0613 * - in=3 out=4 @batch in=1.5 out=2 @flex in=1.5 out=2 search=0.01 fee:file_search=0.0025
openai gpt-4 * - in=30 out=60 @batch in=15 out=30 @flex in=15 out=30 search=0.01 fee:file_search=0.0025
openai gpt-4-0125-preview * - in=10 out=30 @batch in=5 out=15 @flex in=5 out=15 search=0.01 fee:file_search=0.0025
openai gpt-4-0314 * - in=30 out=60 @batch in=15 out=30 @flex in=15 out=30 search=0.01 fee:file_search=0.0025
openai gpt-4-0613 * - in=30 out=60 @batch in=15 out=30 @flex in=15 out=30 search=0.01 fee:file_search=0.0025
openai gpt-4-1106-preview * - in=10 out=30 @batch in=5 out=15 @flex in=5 out=15 search=0.01 fee:file_search=0.0025
openai gpt-4-1106-vision-preview * - in=10 out=30 @batch in=5 out=15 @flex in=5 out=15 search=0.01 fee:file_search=0.0025
openai gpt-4-32k * - in=60 out=120 @batch in=30 out=60 @flex in=30 out=60 search=0.01 fee:file_search=0.0025
openai gpt-4-32k-0314 * - in=60 out=120 @batch in=30 out=60 @flex in=30 out=60 search=0.01 fee:file_search=0.0025
openai gpt-4-32k-0613 * - in=60 out=120 @batch in=30 out=60 @flex in=30 out=60 search=0.01 fee:file_search=0.0025
openai gpt-4-turbo * - in=10 out=30 @batch in=5 out=15 @flex in=5 out=15 search=0.01 fee:file_search=0.0025
openai gpt-4-turbo-0125-preview * - in=10 out=30 @batch in=5 out=15 @flex in=5 out=15 search=0.01 fee:file_search=0.0025
openai gpt-4-turbo-2024-04-09 * - in=10 out=30 @batch in=5 out=15 @flex in=5 out=15 search=0.01 fee:file_search=0.0025
openai gpt-4-turbo-preview * - in=10 out=30 @batch in=5 out=15 @flex in=5 out=15 search=0.01 fee:file_search=0.0025
openai gpt-4-vision-preview * - in=10 out=30 @batch in=5 out=15 @flex in=5 out=15 search=0.01 fee:file_search=0.0025
openai gpt-4.1 * - in=2 read=0.5 out=8 @batch in=1 out=4 @flex in=1 out=4 @priority in=3.5 read=0.875 out=14 search=0.025 fee:file_search=0.0025
openai gpt-4.1-2025-04-14 * - in=2 read=0.5 out=8 @batch in=1 out=4 @flex in=1 out=4 @priority in=3.5 read=0.875 out=14 search=0.025 fee:file_search=0.0025
openai gpt-4.1-mini * - in=0.4 read=0.1 out=1.6 @batch in=0.2 out=0.8 @flex in=0.2 out=0.8 @priority in=0.7 read=0.175 out=2.8 search=0.025 fee:file_search=0.0025
openai gpt-4.1-mini-2025-04-14 * - in=0.4 read=0.1 out=1.6 @batch in=0.2 out=0.8 @flex in=0.2 out=0.8 @priority in=0.7 read=0.175 out=2.8 search=0.025 fee:file_search=0.0025
openai gpt-4.1-nano * - in=0.1 read=0.025 out=0.4 @batch in=0.05 out=0.2 @flex in=0.05 out=0.2 @priority in=0.2 read=0.05 out=0.8 search=0.01 fee:file_search=0.0025
openai gpt-4.1-nano-2025-04-14 * - in=0.1 read=0.025 out=0.4 @batch in=0.05 out=0.2 @flex in=0.05 out=0.2 @priority in=0.2 read=0.05 out=0.8 search=0.01 fee:file_search=0.0025
openai gpt-4.5-preview * - in=75 read=37.5 out=150 @batch in=37.5 out=75 @flex in=37.5 out=75 search=0.01 fee:file_search=0.0025
openai gpt-4o * - in=2.5 read=1.25 out=10 @batch in=1.25 out=5 @flex in=1.25 out=5 @priority in=4.25 read=2.125 out=17 search=0.01 fee:file_search=0.0025
openai gpt-4o-2024-05-13 * - in=5 out=15 @batch in=2.5 out=7.5 @flex in=2.5 out=7.5 @priority in=8.75 out=26.25 search=0.01 fee:file_search=0.0025
openai gpt-4o-2024-08-06 * - in=2.5 read=1.25 out=10 @batch in=1.25 out=5 @flex in=1.25 out=5 @priority in=4.25 read=2.125 out=17 search=0.01 fee:file_search=0.0025
openai gpt-4o-2024-11-20 * - in=2.5 read=1.25 out=10 @batch in=1.25 out=5 @flex in=1.25 out=5 @priority in=4.25 read=2.125 out=17 search=0.01 fee:file_search=0.0025
openai gpt-4o-audio-preview * - in=2.5 out=10
openai gpt-4o-audio-preview-2024-12-17 * - in=2.5 out=10 ain=40 aout=80
openai gpt-4o-audio-preview-2025-06-03 * - in=2.5 out=10 ain=40 aout=80
openai gpt-4o-mini * - in=0.15 read=0.075 out=0.6 @batch in=0.075 out=0.3 @flex in=0.075 out=0.3 @priority in=0.25 read=0.125 out=1 search=0.025 fee:file_search=0.0025
openai gpt-4o-mini-2024-07-18 * - in=0.15 read=0.075 out=0.6 @batch in=0.075 out=0.3 @flex in=0.075 out=0.3 @priority in=0.25 read=0.125 out=1 search=0.025 fee:file_search=0.0025
openai gpt-4o-mini-2024-07-18.ft- * - in=0.3 out=1.2 @batch in=0.15 out=0.6 @flex in=0.15 out=0.6 search=0.01 fee:file_search=0.0025
openai gpt-4o-mini-audio-preview * - in=0.15 out=0.6
openai gpt-4o-mini-audio-preview-2024-12-17 * - in=0.15 out=0.6 ain=10 aout=20
openai gpt-4o-mini-realtime-preview * - in=0.6 read=0.3 out=2.4 ain=10 aread=0.3 aout=20
openai gpt-4o-mini-realtime-preview-2024-12-17 * - in=0.6 read=0.3 out=2.4 ain=10 aout=20
openai gpt-4o-mini-search-preview * - in=0.15 read=0.075 out=0.6 @batch in=0.075 out=0.3 @fast in=0.25 read=0.125 out=1 @flex in=0.075 out=0.3 search=0.025 fee:file_search=0.0025
openai gpt-4o-mini-search-preview-2025-03-11 * - in=0.15 read=0.075 out=0.6 @batch in=0.075 out=0.3 @fast in=0.25 read=0.125 out=1 @flex in=0.075 out=0.3 search=0.025 fee:file_search=0.0025
openai gpt-4o-mini-transcribe * - in=1.25 out=5 ain=1.25 @batch in=0.625 out=2.5 ain=0.625 @flex in=0.625 out=2.5 ain=0.625 fee:second=0.00005
openai gpt-4o-mini-transcribe-2025-03-20 * - in=1.25 out=5 ain=1.25 @batch in=0.625 out=2.5 ain=0.625 @flex in=0.625 out=2.5 ain=0.625 fee:second=0.00005
openai gpt-4o-mini-transcribe-2025-12-15 * - in=1.25 out=5 ain=1.25 @batch in=0.625 out=2.5 ain=0.625 @flex in=0.625 out=2.5 ain=0.625 fee:second=0.00005
openai gpt-4o-mini-tts * - in=0.6 out=10 aout=12 @batch in=0.3 out=5 aout=6 @flex in=0.3 out=5 aout=6 # genai-prices: in=0.6 out=12
openai gpt-4o-mini-tts-2025-03-20 * - in=0.6 out=10 aout=12 @batch in=0.3 out=5 aout=6 @flex in=0.3 out=5 aout=6
openai gpt-4o-mini-tts-2025-12-15 * - in=0.6 out=10 aout=12 @batch in=0.3 out=5 aout=6 @flex in=0.3 out=5 aout=6
openai gpt-4o-realtime-preview * - in=5 read=2.5 out=20 ain=40 aread=2.5 aout=80
openai gpt-4o-search-preview * - in=2.5 read=1.25 out=10 @batch in=1.25 out=5 @flex in=1.25 out=5 search=0.025 fee:file_search=0.0025
openai gpt-4o-search-preview-2025-03-11 * - in=2.5 read=1.25 out=10 @batch in=1.25 out=5 @flex in=1.25 out=5 search=0.025 fee:file_search=0.0025
openai gpt-4o-transcribe * - in=2.5 out=10 ain=2.5 @batch in=1.25 out=5 ain=1.25 @flex in=1.25 out=5 ain=1.25 fee:second=0.0001
openai gpt-4o-transcribe-diarize * - in=2.5 out=10 ain=2.5 @batch in=1.25 out=5 ain=1.25 @flex in=1.25 out=5 ain=1.25 fee:second=0.0001
openai gpt-4o:extended * - in=6 out=18 @batch in=3 out=9 @flex in=3 out=9 search=0.01 fee:file_search=0.0025
openai gpt-5 * - in=1.25 read=0.125 out=10 @batch in=0.625 read=0.0625 out=5 @flex in=0.625 read=0.0625 out=5 @priority in=2.5 read=0.25 out=20 search=0.01 fee:file_search=0.0025
openai gpt-5-1 * - in=1.25 read=0.125 out=10 @batch in=0.625 read=0.0625 out=5 @flex in=0.625 read=0.0625 out=5 @priority in=2.5 read=0.25 out=20 search=0.01 fee:file_search=0.0025
openai gpt-5-1-2025-11-13 * - in=1.25 read=0.125 out=10 @batch in=0.625 read=0.0625 out=5 @flex in=0.625 read=0.0625 out=5 @priority in=2.5 read=0.25 out=20 search=0.01 fee:file_search=0.0025
openai gpt-5-1-chat * - in=1.25 read=0.125 out=10 @batch in=0.625 read=0.0625 out=5 @flex in=0.625 read=0.0625 out=5 @priority in=2.5 read=0.25 out=20 search=0.01 fee:file_search=0.0025
openai gpt-5-1-chat-latest * - in=1.25 read=0.125 out=10 @batch in=0.625 read=0.0625 out=5 @flex in=0.625 read=0.0625 out=5 @priority in=2.5 read=0.25 out=20 search=0.01 fee:file_search=0.0025
openai gpt-5-1-codex * - in=1.25 read=0.125 out=10 @batch in=0.625 read=0.0625 out=5 @flex in=0.625 read=0.0625 out=5 @priority in=2.5 read=0.25 out=20 search=0.01 fee:file_search=0.0025
openai gpt-5-1-codex-max * - in=1.25 read=0.125 out=10 @batch in=0.625 read=0.0625 out=5 @flex in=0.625 read=0.0625 out=5 @priority in=2.5 read=0.25 out=20 search=0.01 fee:file_search=0.0025
openai gpt-5-1-codex-mini * - in=0.25 read=0.025 out=2 @batch in=0.125 out=1 @flex in=0.125 out=1 search=0.01 fee:file_search=0.0025
openai gpt-5-1-mini * - in=0.25 read=0.025 out=2 @batch in=0.125 out=1 @flex in=0.125 out=1 search=0.01 fee:file_search=0.0025
openai gpt-5-2 * - in=1.75 read=0.175 out=14 @batch in=0.875 read=0.0875 out=7 @flex in=0.875 read=0.0875 out=7 @priority in=3.5 read=0.35 out=28 search=0.01 fee:file_search=0.0025
openai gpt-5-2-2025-12-11 * - in=1.75 read=0.175 out=14 @batch in=0.875 read=0.0875 out=7 @flex in=0.875 read=0.0875 out=7 @priority in=3.5 read=0.35 out=28 search=0.01 fee:file_search=0.0025
openai gpt-5-2-chat * - in=1.75 read=0.175 out=14 @batch in=0.875 read=0.0875 out=7 @flex in=0.875 read=0.0875 out=7 @priority in=3.5 read=0.35 out=28 search=0.01 fee:file_search=0.0025
openai gpt-5-2-chat-latest * - in=1.75 read=0.175 out=14 @batch in=0.875 read=0.0875 out=7 @flex in=0.875 read=0.0875 out=7 @priority in=3.5 read=0.35 out=28 search=0.01 fee:file_search=0.0025
openai gpt-5-2-codex * - in=1.75 read=0.175 out=14 @batch in=0.875 read=0.0875 out=7 @flex in=0.875 read=0.0875 out=7 @priority in=3.5 read=0.35 out=28 search=0.01 fee:file_search=0.0025
openai gpt-5-2-pro-2025-12-11 * - in=21 out=168 @batch in=10.5 out=84 @flex in=10.5 out=84 search=0.01 fee:file_search=0.0025
openai gpt-5-2025-08-07 * - in=1.25 read=0.125 out=10 @batch in=0.625 read=0.0625 out=5 @flex in=0.625 read=0.0625 out=5 @priority in=2.5 read=0.25 out=20 search=0.01 fee:file_search=0.0025
openai gpt-5-3 * - in=1.75 read=0.175 out=14 @batch in=0.875 out=7 @flex in=0.875 out=7 search=0.01 fee:file_search=0.0025
openai gpt-5-3-chat * - in=1.75 read=0.175 out=14 @batch in=0.875 out=7 @flex in=0.875 out=7 search=0.01 fee:file_search=0.0025
openai gpt-5-3-chat-latest * - in=1.75 read=0.175 out=14 @batch in=0.875 out=7 @flex in=0.875 out=7 search=0.01 fee:file_search=0.0025
openai gpt-5-3-codex * - in=1.75 read=0.175 out=14 @batch in=0.875 out=7 @flex in=0.875 out=7 @priority in=3.5 read=0.35 out=28 search=0.01 fee:file_search=0.0025
openai gpt-5-4 * - in=2.5 read=0.25 out=15 >272000 in=5 read=0.5 out=22.5 @batch in=1.25 read=0.13 out=7.5 @batch>272000 in=2.5 read=0.25 out=11.25 @flex in=1.25 read=0.13 out=7.5 @flex>272000 in=2.5 read=0.25 out=11.25 @priority in=5 read=0.5 out=30 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5-4-2026-03-05 * - in=2.5 read=0.25 out=15 >272000 in=5 read=0.5 out=22.5 @batch in=1.25 read=0.13 out=7.5 @batch>272000 in=2.5 read=0.25 out=11.25 @flex in=1.25 read=0.13 out=7.5 @flex>272000 in=2.5 read=0.25 out=11.25 @priority in=5 read=0.5 out=30 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5-4-mini * - in=0.75 read=0.075 out=4.5 @batch in=0.375 read=0.0375 out=2.25 @flex in=0.375 read=0.0375 out=2.25 @priority in=1.5 read=0.15 out=9 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5-4-mini-2026-03-17 * - in=0.75 read=0.075 out=4.5 @batch in=0.375 read=0.0375 out=2.25 @flex in=0.375 read=0.0375 out=2.25 @priority in=1.5 read=0.15 out=9 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5-4-nano * - in=0.2 read=0.02 out=1.25 @batch in=0.1 read=0.01 out=0.625 @flex in=0.1 read=0.01 out=0.625 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5-4-nano-2026-03-17 * - in=0.2 read=0.02 out=1.25 @batch in=0.1 read=0.01 out=0.625 @flex in=0.1 read=0.01 out=0.625 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5-4-pro * - in=30 out=180 >272000 in=60 out=270 @batch in=15 out=90 @batch>272000 in=30 out=135 @flex in=15 out=90 @flex>272000 in=30 out=135 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5-4-pro-2026-03-05 * - in=30 out=180 >272000 in=60 out=270 @batch in=15 out=90 @batch>272000 in=30 out=135 @flex in=15 out=90 @flex>272000 in=30 out=135 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5-5 * - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45 @batch in=2.5 read=0.25 out=15 @batch>272000 in=5 read=0.5 out=22.5 @flex in=2.5 read=0.25 out=15 @flex>272000 in=5 read=0.5 out=22.5 @priority in=12.5 read=1.25 out=75 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5-5-2026-04-23 * - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45 @batch in=2.5 read=0.25 out=15 @batch>272000 in=5 read=0.5 out=22.5 @flex in=2.5 read=0.25 out=15 @flex>272000 in=5 read=0.5 out=22.5 @priority in=12.5 read=1.25 out=75 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5-5-2026-04-24 * - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45 @batch in=2.5 read=0.25 out=15 @batch>272000 in=5 read=0.5 out=22.5 @flex in=2.5 read=0.25 out=15 @flex>272000 in=5 read=0.5 out=22.5 @priority in=12.5 read=1.25 out=75 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5-5-chat * - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45 @batch in=2.5 read=0.25 out=15 @batch>272000 in=5 read=0.5 out=22.5 @flex in=2.5 read=0.25 out=15 @flex>272000 in=5 read=0.5 out=22.5 @priority in=12.5 read=1.25 out=75 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5-5-chat-latest * - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45 @batch in=2.5 read=0.25 out=15 @batch>272000 in=5 read=0.5 out=22.5 @flex in=2.5 read=0.25 out=15 @flex>272000 in=5 read=0.5 out=22.5 @priority in=12.5 read=1.25 out=75 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5-5-codex * - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45 @batch in=2.5 read=0.25 out=15 @batch>272000 in=5 read=0.5 out=22.5 @flex in=2.5 read=0.25 out=15 @flex>272000 in=5 read=0.5 out=22.5 @priority in=12.5 read=1.25 out=75 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5-5-pro * - in=30 out=180 >272000 in=60 out=270 @batch in=15 out=90 @batch>272000 in=30 out=135 @flex in=15 out=90 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5-5-pro-2026-04-23 * - in=30 out=180 >272000 in=60 out=270 @batch in=15 out=90 @batch>272000 in=30 out=135 @flex in=15 out=90 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5-6 * 2026-08-21 in=4 read=0.4 w5=5 w12=10 out=20 >272000 in=8 read=0.8 w5=10 w12=20 out=30 @batch in=2 read=0.2 w5=2.5 w12=5 out=10 @batch>272000 in=4 read=0.4 w5=5 w12=10 out=15 @flex in=2 read=0.2 w5=2.5 w12=5 out=10 @flex>272000 in=4 read=0.4 w5=5 w12=10 out=15 @priority in=8 read=0.8 w5=10 w12=20 out=40 @priority>272000 in=16 read=1.6 w5=20 w12=40 out=60 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5-6 * - in=5 read=0.5 w5=6.25 out=30 >272000 in=10 read=1 w5=12.5 out=45 @batch in=2.5 out=15 @batch>272000 in=5 out=22.5 @flex in=2.5 out=15 @flex>272000 in=5 out=22.5 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5-6-luna * 2026-07-30 in=0.2 read=0.02 w5=0.25 w12=0.5 out=1.2 >272000 in=0.4 read=0.04 w5=0.5 w12=1 out=1.8 @batch in=0.1 read=0.01 w5=0.125 w12=0.25 out=0.6 @batch>272000 in=0.2 read=0.02 w5=0.25 w12=0.5 out=0.9 @flex in=0.1 read=0.01 w5=0.125 w12=0.25 out=0.6 @flex>272000 in=0.2 read=0.02 w5=0.25 w12=0.5 out=0.9 @priority in=0.4 read=0.04 w5=0.5 w12=1 out=2.4 @priority>272000 in=0.8 read=0.08 w5=1 w12=2 out=3.6 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5-6-luna * - in=1 read=0.1 w5=1.25 out=6 >272000 in=2 read=0.2 w5=2.5 out=9 @batch in=0.5 out=3 @batch>272000 in=1 out=4.5 @flex in=0.5 out=3 @flex>272000 in=1 out=4.5 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5-6-sol * 2026-08-21 in=4 read=0.4 w5=5 w12=10 out=20 >272000 in=8 read=0.8 w5=10 w12=20 out=30 @batch in=2 read=0.2 w5=2.5 w12=5 out=10 @batch>272000 in=4 read=0.4 w5=5 w12=10 out=15 @flex in=2 read=0.2 w5=2.5 w12=5 out=10 @flex>272000 in=4 read=0.4 w5=5 w12=10 out=15 @priority in=8 read=0.8 w5=10 w12=20 out=40 @priority>272000 in=16 read=1.6 w5=20 w12=40 out=60 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5-6-sol * - in=5 read=0.5 w5=6.25 out=30 >272000 in=10 read=1 w5=12.5 out=45 @batch in=2.5 out=15 @batch>272000 in=5 out=22.5 @flex in=2.5 out=15 @flex>272000 in=5 out=22.5 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5-6-terra * 2026-07-30 in=2 read=0.2 w5=2.5 w12=5 out=12 >272000 in=4 read=0.4 w5=5 w12=10 out=18 @batch in=1 read=0.1 w5=1.25 w12=2.5 out=6 @batch>272000 in=2 read=0.2 w5=2.5 w12=5 out=9 @flex in=1 read=0.1 w5=1.25 w12=2.5 out=6 @flex>272000 in=2 read=0.2 w5=2.5 w12=5 out=9 @priority in=4 read=0.4 w5=5 w12=10 out=24 @priority>272000 in=8 read=0.8 w5=10 w12=20 out=36 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5-6-terra * - in=2.5 read=0.25 w5=3.125 out=15 >272000 in=5 read=0.5 w5=6.25 out=22.5 @batch in=1.25 out=7.5 @batch>272000 in=2.5 out=11.25 @flex in=1.25 out=7.5 @flex>272000 in=2.5 out=11.25 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5-chat * - in=1.25 read=0.125 out=10 @batch in=0.625 read=0.0625 out=5 @fast in=2.5 read=0.25 out=20 @flex in=0.625 read=0.0625 out=5 search=0.01 fee:file_search=0.0025
openai gpt-5-chat-latest * - in=1.25 read=0.125 out=10 @batch in=0.625 read=0.0625 out=5 @fast in=2.5 read=0.25 out=20 @flex in=0.625 read=0.0625 out=5 search=0.01 fee:file_search=0.0025
openai gpt-5-codex * - in=1.25 read=0.125 out=10 @batch in=0.625 read=0.0625 out=5 @fast in=2.5 read=0.25 out=20 @flex in=0.625 read=0.0625 out=5 search=0.01 fee:file_search=0.0025
openai gpt-5-image * - in=10 read=1.25 out=10 @batch in=5 out=5 @flex in=5 out=5
openai gpt-5-image-mini * - in=2.5 read=0.25 out=2 @batch in=1.25 out=1 @flex in=1.25 out=1
openai gpt-5-mini * - in=0.25 read=0.025 out=2 @batch in=0.125 read=0.0125 out=1 @flex in=0.125 read=0.0125 out=1 @priority in=0.45 read=0.045 out=3.6 search=0.01 fee:file_search=0.0025
openai gpt-5-mini-2025-08-07 * - in=0.25 read=0.025 out=2 @batch in=0.125 read=0.0125 out=1 @flex in=0.125 read=0.0125 out=1 @priority in=0.45 read=0.045 out=3.6 search=0.01 fee:file_search=0.0025
openai gpt-5-nano * - in=0.05 read=0.005 out=0.4 @batch in=0.025 read=0.0025 out=0.2 @flex in=0.025 read=0.0025 out=0.2 search=0.01 fee:file_search=0.0025
openai gpt-5-nano-2025-08-07 * - in=0.05 read=0.005 out=0.4 @batch in=0.025 read=0.0025 out=0.2 @flex in=0.025 read=0.0025 out=0.2 search=0.01 fee:file_search=0.0025
openai gpt-5-pro * - in=15 out=120 @batch in=7.5 out=60 @flex in=7.5 out=60 search=0.01 fee:file_search=0.0025
openai gpt-5-pro-2025-10-06 * - in=15 out=120 @batch in=7.5 out=60 @flex in=7.5 out=60 search=0.01 fee:file_search=0.0025
openai gpt-5-search-api * - in=1.25 read=0.125 out=10 @batch in=0.625 out=5 @flex in=0.625 out=5 search=0.01 fee:file_search=0.0025
openai gpt-5-search-api-2025-10-14 * - in=1.25 read=0.125 out=10 @batch in=0.625 out=5 @flex in=0.625 out=5 search=0.01 fee:file_search=0.0025
openai gpt-5.1 * - in=1.25 read=0.125 out=10 @batch in=0.625 read=0.0625 out=5 @flex in=0.625 read=0.0625 out=5 @priority in=2.5 read=0.25 out=20 search=0.01 fee:file_search=0.0025
openai gpt-5.1-2025-11-13 * - in=1.25 read=0.125 out=10 @batch in=0.625 read=0.0625 out=5 @flex in=0.625 read=0.0625 out=5 @priority in=2.5 read=0.25 out=20 search=0.01 fee:file_search=0.0025
openai gpt-5.1-chat * - in=1.25 read=0.125 out=10 @batch in=0.625 read=0.0625 out=5 @flex in=0.625 read=0.0625 out=5 @priority in=2.5 read=0.25 out=20 search=0.01 fee:file_search=0.0025
openai gpt-5.1-chat-latest * - in=1.25 read=0.125 out=10 @batch in=0.625 read=0.0625 out=5 @fast in=2.5 read=0.25 out=20 @flex in=0.625 read=0.0625 out=5 search=0.01 fee:file_search=0.0025
openai gpt-5.1-codex * - in=1.25 read=0.125 out=10 @batch in=0.625 read=0.0625 out=5 @fast in=2.5 read=0.25 out=20 @flex in=0.625 read=0.0625 out=5 search=0.01 fee:file_search=0.0025
openai gpt-5.1-codex-max * - in=1.25 read=0.125 out=10 @batch in=0.625 read=0.0625 out=5 @fast in=2.5 read=0.25 out=20 @flex in=0.625 read=0.0625 out=5 search=0.01 fee:file_search=0.0025
openai gpt-5.1-codex-mini * - in=0.25 read=0.025 out=2 @batch in=0.125 out=1 @flex in=0.125 out=1 search=0.01 fee:file_search=0.0025
openai gpt-5.1-mini * - in=0.25 read=0.025 out=2 @batch in=0.125 out=1 @flex in=0.125 out=1 search=0.01 fee:file_search=0.0025
openai gpt-5.2 * - in=1.75 read=0.175 out=14 @batch in=0.875 read=0.0875 out=7 @flex in=0.875 read=0.0875 out=7 @priority in=3.5 read=0.35 out=28 search=0.01 fee:file_search=0.0025
openai gpt-5.2-2025-12-11 * - in=1.75 read=0.175 out=14 @batch in=0.875 read=0.0875 out=7 @flex in=0.875 read=0.0875 out=7 @priority in=3.5 read=0.35 out=28 search=0.01 fee:file_search=0.0025
openai gpt-5.2-chat * - in=1.75 read=0.175 out=14 @batch in=0.875 read=0.0875 out=7 @flex in=0.875 read=0.0875 out=7 @priority in=3.5 read=0.35 out=28 search=0.01 fee:file_search=0.0025
openai gpt-5.2-chat-latest * - in=1.75 read=0.175 out=14 @batch in=0.875 read=0.0875 out=7 @fast in=3.5 read=0.35 out=28 @flex in=0.875 read=0.0875 out=7 search=0.01 fee:file_search=0.0025
openai gpt-5.2-codex * - in=1.75 read=0.175 out=14 @batch in=0.875 read=0.0875 out=7 @fast in=3.5 read=0.35 out=28 @flex in=0.875 read=0.0875 out=7 search=0.01 fee:file_search=0.0025
openai gpt-5.2-pro * - in=21 out=168 @batch in=10.5 out=84 @flex in=10.5 out=84 search=0.01 fee:file_search=0.0025
openai gpt-5.2-pro-2025-12-11 * - in=21 out=168 @batch in=10.5 out=84 @flex in=10.5 out=84 search=0.01 fee:file_search=0.0025
openai gpt-5.3 * - in=1.75 read=0.175 out=14 @batch in=0.875 out=7 @flex in=0.875 out=7 search=0.01 fee:file_search=0.0025
openai gpt-5.3-chat * - in=1.75 read=0.175 out=14 @batch in=0.875 out=7 @flex in=0.875 out=7 search=0.01 fee:file_search=0.0025
openai gpt-5.3-chat-latest * - in=1.75 read=0.175 out=14 @batch in=0.875 out=7 @flex in=0.875 out=7 search=0.01 fee:file_search=0.0025
openai gpt-5.3-codex * - in=1.75 read=0.175 out=14 @batch in=0.875 out=7 @flex in=0.875 out=7 @priority in=3.5 read=0.35 out=28 search=0.01 fee:file_search=0.0025
openai gpt-5.4 * - in=2.5 read=0.25 out=15 >272000 in=5 read=0.5 out=22.5 @batch in=1.25 read=0.13 out=7.5 @batch>272000 in=2.5 read=0.25 out=11.25 @flex in=1.25 read=0.13 out=7.5 @flex>272000 in=2.5 read=0.25 out=11.25 @priority in=5 read=0.5 out=30 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5.4-2026-03-05 * - in=2.5 read=0.25 out=15 >272000 in=5 read=0.5 out=22.5 @batch in=1.25 read=0.13 out=7.5 @batch>272000 in=2.5 read=0.25 out=11.25 @flex in=1.25 read=0.13 out=7.5 @flex>272000 in=2.5 read=0.25 out=11.25 @priority in=5 read=0.5 out=30 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5.4-image-2 * - in=8 read=2 out=15 @batch in=4 out=7.5 @flex in=4 out=7.5
openai gpt-5.4-mini * - in=0.75 read=0.075 out=4.5 @batch in=0.375 read=0.0375 out=2.25 @flex in=0.375 read=0.0375 out=2.25 @priority in=1.5 read=0.15 out=9 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5.4-mini-2026-03-17 * - in=0.75 read=0.075 out=4.5 @batch in=0.375 read=0.0375 out=2.25 @flex in=0.375 read=0.0375 out=2.25 @priority in=1.5 read=0.15 out=9 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5.4-nano * - in=0.2 read=0.02 out=1.25 @batch in=0.1 read=0.01 out=0.625 @flex in=0.1 read=0.01 out=0.625 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5.4-nano-2026-03-17 * - in=0.2 read=0.02 out=1.25 @batch in=0.1 read=0.01 out=0.625 @flex in=0.1 read=0.01 out=0.625 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5.4-pro * - in=30 out=180 >272000 in=60 out=270 @batch in=15 out=90 @batch>272000 in=30 out=135 @flex in=15 out=90 @flex>272000 in=30 out=135 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5.4-pro-2026-03-05 * - in=30 out=180 >272000 in=60 out=270 @batch in=15 out=90 @batch>272000 in=30 out=135 @flex in=15 out=90 @flex>272000 in=30 out=135 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5.5 * - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45 @batch in=2.5 read=0.25 out=15 @batch>272000 in=5 read=0.5 out=22.5 @flex in=2.5 read=0.25 out=15 @flex>272000 in=5 read=0.5 out=22.5 @priority in=12.5 read=1.25 out=75 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5.5-2026-04-23 * - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45 @batch in=2.5 read=0.25 out=15 @batch>272000 in=5 read=0.5 out=22.5 @flex in=2.5 read=0.25 out=15 @flex>272000 in=5 read=0.5 out=22.5 @priority in=12.5 read=1.25 out=75 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5.5-2026-04-24 * - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45 @batch in=2.5 read=0.25 out=15 @batch>272000 in=5 read=0.5 out=22.5 @flex in=2.5 read=0.25 out=15 @flex>272000 in=5 read=0.5 out=22.5 @priority in=12.5 read=1.25 out=75 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5.5-chat * - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45 @batch in=2.5 read=0.25 out=15 @batch>272000 in=5 read=0.5 out=22.5 @flex in=2.5 read=0.25 out=15 @flex>272000 in=5 read=0.5 out=22.5 @priority in=12.5 read=1.25 out=75 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5.5-chat-latest * - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45 @batch in=2.5 read=0.25 out=15 @batch>272000 in=5 read=0.5 out=22.5 @flex in=2.5 read=0.25 out=15 @flex>272000 in=5 read=0.5 out=22.5 @priority in=12.5 read=1.25 out=75 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5.5-codex * - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45 @batch in=2.5 read=0.25 out=15 @batch>272000 in=5 read=0.5 out=22.5 @flex in=2.5 read=0.25 out=15 @flex>272000 in=5 read=0.5 out=22.5 @priority in=12.5 read=1.25 out=75 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5.5-cyber * - in=12.5 read=1.25 out=75 @batch in=6.25 out=37.5 @flex in=6.25 out=37.5 search=0.01 fee:file_search=0.0025
openai gpt-5.5-cyber-preview * - in=12.5 read=1.25 out=75 @batch in=6.25 out=37.5 @flex in=6.25 out=37.5 search=0.01 fee:file_search=0.0025
openai gpt-5.5-pro * - in=30 out=180 >272000 in=60 out=270 @batch in=15 out=90 @batch>272000 in=30 out=135 @flex in=15 out=90 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5.5-pro-2026-04-23 * - in=30 out=180 >272000 in=60 out=270 @batch in=15 out=90 @batch>272000 in=30 out=135 @flex in=15 out=90 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5.6 * 2026-08-21 in=4 read=0.4 w5=5 w12=10 out=20 >272000 in=8 read=0.8 w5=10 w12=20 out=30 @batch in=2 read=0.2 w5=2.5 w12=5 out=10 @batch>272000 in=4 read=0.4 w5=5 w12=10 out=15 @flex in=2 read=0.2 w5=2.5 w12=5 out=10 @flex>272000 in=4 read=0.4 w5=5 w12=10 out=15 @priority in=8 read=0.8 w5=10 w12=20 out=40 @priority>272000 in=16 read=1.6 w5=20 w12=40 out=60 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5.6 * - in=5 read=0.5 w5=6.25 out=30 >272000 in=10 read=1 w5=12.5 out=45 @batch in=2.5 out=15 @batch>272000 in=5 out=22.5 @flex in=2.5 out=15 @flex>272000 in=5 out=22.5 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5.6-cyber * - in=12.5 read=1.25 w5=15.625 w12=31.25 out=75 >272000 in=25 read=2.5 w5=31.25 out=112.5 @batch in=6.25 out=37.5 @batch>272000 in=12.5 out=56.25 @flex in=6.25 out=37.5 @flex>272000 in=12.5 out=56.25 search=0.01 fee:file_search=0.0025 # genai-prices: in=12.5 read=1.25 w5=15.625 out=75
openai gpt-5.6-luna * 2026-07-30 in=0.2 read=0.02 w5=0.25 w12=0.5 out=1.2 >272000 in=0.4 read=0.04 w5=0.5 w12=1 out=1.8 @batch in=0.1 read=0.01 w5=0.125 w12=0.25 out=0.6 @batch>272000 in=0.2 read=0.02 w5=0.25 w12=0.5 out=0.9 @flex in=0.1 read=0.01 w5=0.125 w12=0.25 out=0.6 @flex>272000 in=0.2 read=0.02 w5=0.25 w12=0.5 out=0.9 @priority in=0.4 read=0.04 w5=0.5 w12=1 out=2.4 @priority>272000 in=0.8 read=0.08 w5=1 w12=2 out=3.6 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5.6-luna * - in=1 read=0.1 w5=1.25 out=6 >272000 in=2 read=0.2 w5=2.5 out=9 @batch in=0.5 out=3 @batch>272000 in=1 out=4.5 @flex in=0.5 out=3 @flex>272000 in=1 out=4.5 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5.6-sol * 2026-08-21 in=4 read=0.4 w5=5 w12=10 out=20 >272000 in=8 read=0.8 w5=10 w12=20 out=30 @batch in=2 read=0.2 w5=2.5 w12=5 out=10 @batch>272000 in=4 read=0.4 w5=5 w12=10 out=15 @flex in=2 read=0.2 w5=2.5 w12=5 out=10 @flex>272000 in=4 read=0.4 w5=5 w12=10 out=15 @priority in=8 read=0.8 w5=10 w12=20 out=40 @priority>272000 in=16 read=1.6 w5=20 w12=40 out=60 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5.6-sol * - in=5 read=0.5 w5=6.25 out=30 >272000 in=10 read=1 w5=12.5 out=45 @batch in=2.5 out=15 @batch>272000 in=5 out=22.5 @flex in=2.5 out=15 @flex>272000 in=5 out=22.5 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5.6-terra * 2026-07-30 in=2 read=0.2 w5=2.5 w12=5 out=12 >272000 in=4 read=0.4 w5=5 w12=10 out=18 @batch in=1 read=0.1 w5=1.25 w12=2.5 out=6 @batch>272000 in=2 read=0.2 w5=2.5 w12=5 out=9 @flex in=1 read=0.1 w5=1.25 w12=2.5 out=6 @flex>272000 in=2 read=0.2 w5=2.5 w12=5 out=9 @priority in=4 read=0.4 w5=5 w12=10 out=24 @priority>272000 in=8 read=0.8 w5=10 w12=20 out=36 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-5.6-terra * - in=2.5 read=0.25 w5=3.125 out=15 >272000 in=5 read=0.5 w5=6.25 out=22.5 @batch in=1.25 out=7.5 @batch>272000 in=2.5 out=11.25 @flex in=1.25 out=7.5 @flex>272000 in=2.5 out=11.25 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-6-astra * - in=10 read=1 w5=12.5 w12=25 out=50 >272000 in=20 read=2 w5=25 w12=50 out=75 @batch in=5 read=0.5 w5=6.25 w12=12.5 out=25 @batch>272000 in=10 read=1 w5=12.5 w12=25 out=37.5 @flex in=5 read=0.5 w5=6.25 w12=12.5 out=25 @flex>272000 in=10 read=1 w5=12.5 w12=25 out=37.5 @priority in=20 read=2 w5=25 w12=50 out=100 @priority>272000 in=40 read=4 w5=50 w12=100 out=150 @ultrafast in=60 read=6 w5=75 w12=150 out=300 @ultrafast>272000 in=120 read=12 w5=150 w12=300 out=450 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-6-astra-law * - in=10 read=1 out=50 @batch in=5 out=25 @flex in=5 out=25 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-6-cyber * - in=20 read=2 w5=25 w12=50 out=100 @batch in=10 out=50 @flex in=10 out=50 search=0.01 fee:file_search=0.0025
openai gpt-6-luna * - in=0.1 read=0.01 w5=0.125 w12=0.25 out=0.5 >272000 in=0.2 read=0.02 w5=0.25 w12=0.5 out=0.75 @batch in=0.05 read=0.005 w5=0.0625 w12=0.125 out=0.25 @batch>272000 in=0.1 read=0.01 w5=0.125 w12=0.25 out=0.375 @decisions in=0.1 read=0.01 w5=0.125 w12=0.25 out=0 @decisions>272000 in=0.2 read=0.02 w5=0.25 w12=0.5 out=0 @flex in=0.05 read=0.005 w5=0.0625 w12=0.125 out=0.25 @flex>272000 in=0.1 read=0.01 w5=0.125 w12=0.25 out=0.375 @priority in=0.2 read=0.02 w5=0.25 w12=0.5 out=1 @priority>272000 in=0.4 read=0.04 w5=0.5 w12=1 out=1.5 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-6-rosalind * - in=15 read=1.5 w5=18.75 w12=37.5 out=75 >272000 in=30 read=3 w5=37.5 w12=75 out=112.5 @batch in=7.5 out=37.5 @batch>272000 in=15 out=56.25 @flex in=7.5 out=37.5 @flex>272000 in=15 out=56.25 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-6-sol * - in=2 read=0.2 w5=2.5 w12=5 out=10 >272000 in=4 read=0.4 w5=5 w12=10 out=15 @batch in=1 read=0.1 w5=1.25 w12=2.5 out=5 @batch>272000 in=2 read=0.2 w5=2.5 w12=5 out=7.5 @flex in=1 read=0.1 w5=1.25 w12=2.5 out=5 @flex>272000 in=2 read=0.2 w5=2.5 w12=5 out=7.5 @priority in=4 read=0.4 w5=5 w12=10 out=20 @priority>272000 in=8 read=0.8 w5=10 w12=20 out=30 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-6.1-sol * - in=2 read=0.1 w5=2.5 w12=5 out=10 >272000 in=4 read=0.2 w5=5 w12=10 out=15 @batch in=1 read=0.05 w5=1.25 w12=2.5 out=5 @batch>272000 in=2 read=0.1 w5=2.5 w12=5 out=7.5 @flex in=1 read=0.05 w5=1.25 w12=2.5 out=5 @flex>272000 in=2 read=0.1 w5=2.5 w12=5 out=7.5 @priority in=4 read=0.2 w5=5 w12=10 out=20 @priority>272000 in=8 read=0.4 w5=10 w12=20 out=30 @ultrafast in=12 read=0.6 w5=15 w12=30 out=60 @ultrafast>272000 in=24 read=1.2 w5=30 w12=60 out=90 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-6.1-terra * - in=1 read=0.05 w5=1.25 w12=2.5 out=5 >272000 in=2 read=0.1 w5=2.5 w12=5 out=7.5 @batch in=0.5 read=0.025 w5=0.625 w12=1.25 out=2.5 @batch>272000 in=1 read=0.05 w5=1.25 w12=2.5 out=3.75 @flex in=0.5 read=0.025 w5=0.625 w12=1.25 out=2.5 @flex>272000 in=1 read=0.05 w5=1.25 w12=2.5 out=3.75 @priority in=2 read=0.1 w5=2.5 w12=5 out=10 @priority>272000 in=4 read=0.2 w5=5 w12=10 out=15 search=0.01 fee:file_search=0.0025 geo:eu=1100 geo:us=1100
openai gpt-audio * - in=2.5 out=10 ain=32 aout=64
openai gpt-audio-1.5 * - in=2.5 out=10 ain=32 aout=64
openai gpt-audio-2025-08-28 * - in=2.5 out=10 ain=32 aout=64
openai gpt-audio-mini * - in=0.6 out=2.4 ain=10 aout=20
openai gpt-audio-mini-2025-10-06 * - in=0.6 out=2.4 ain=10 aout=20
openai gpt-audio-mini-2025-12-15 * - in=0.6 out=2.4 ain=10 aout=20
openai gpt-chat-latest * - in=5 read=0.5 out=30 @batch in=2.5 out=15 @flex in=2.5 out=15 search=0.01 fee:file_search=0.0025
openai gpt-daybreak-blue-latest * - in=4 read=0.4 w5=5 out=20 >272000 in=8 read=0.8 w5=10 out=30 @batch in=2 out=10 @batch>272000 in=4 out=15 @flex in=2 out=10 @flex>272000 in=4 out=15 search=0.01 fee:file_search=0.0025
openai gpt-daybreak-red-latest * - in=12.5 read=1.25 w5=15.625 out=75 >272000 in=25 read=2.5 w5=31.25 out=112.5 @batch in=6.25 out=37.5 @batch>272000 in=12.5 out=56.25 @flex in=6.25 out=37.5 @flex>272000 in=12.5 out=56.25 search=0.01 fee:file_search=0.0025
openai gpt-image-1 * - in=5 read=1.25 out=40 iin=10 iread=2.5 iout=40 @batch in=2.5 read=0.63 iin=5 @flex in=2.5 read=0.63 iin=5
openai gpt-image-1-mini * - in=2 read=0.2 out=8 iin=2.5 iread=0.25 iout=8 @batch in=1 read=0.1 iin=1.25 iout=4 @flex in=1 read=0.1 iin=1.25 iout=4
openai gpt-image-1.5 * - in=5 read=1.25 out=10 iin=8 iread=2 iout=32 @batch in=2.5 read=0.63 out=5 iin=4 iout=16 @flex in=2.5 read=0.63 out=5 iin=4 iout=16
openai gpt-image-1.5-2025-12-16 * - in=5 read=1.25 out=10 iin=8 iread=2 iout=32 @batch in=2.5 read=0.63 out=5 iin=4 iout=16 @flex in=2.5 read=0.63 out=5 iin=4 iout=16
openai gpt-image-2 * - in=5 read=1.25 out=30 iin=8 iread=2 iout=30 @batch in=2.5 read=0.625 iin=4 iout=15 @flex in=2.5 read=0.625 iin=4 iout=15
openai gpt-image-2-2026-04-21 * - in=5 read=1.25 out=30 iin=8 iread=2 iout=30 @batch in=2.5 read=0.625 out=15 iin=4 iread=1 @flex in=2.5 read=0.625 out=15 iin=4 iread=1
openai gpt-image-2.5-flare * - in=5 read=1.25 out=30 iin=8 iread=2 iout=30 @batch in=2.5 read=0.625 iin=4 iout=15 @flex in=2.5 read=0.625 iin=4 iout=15
openai gpt-image-2.5-flare-2026-09-08 * - in=5 read=1.25 out=30 iin=8 iread=2 iout=30 @batch in=2.5 read=0.625 out=15 iin=4 iread=1 @flex in=2.5 read=0.625 out=15 iin=4 iread=1
openai gpt-image-2.5-sunburst * - in=5 read=1.25 out=30 iin=8 iread=2 iout=30 @batch in=2.5 read=0.625 iin=4 iout=15 @flex in=2.5 read=0.625 iin=4 iout=15
openai gpt-image-2.5-sunburst-2026-09-08 * - in=5 read=1.25 out=30 iin=8 iread=2 iout=30 @batch in=2.5 read=0.625 out=15 iin=4 iread=1 @flex in=2.5 read=0.625 out=15 iin=4 iread=1
openai gpt-image-2.6-flare * - in=5 read=1.25 out=30 iin=8 iread=2 iout=30 @batch in=2.5 out=15 iin=4 iout=15 @flex in=2.5 out=15 iin=4 iout=15
openai gpt-image-2.6-sunburst * - in=5 read=1.25 out=30 iin=8 iread=2 iout=30 @batch in=2.5 out=15 iin=4 iout=15 @flex in=2.5 out=15 iin=4 iout=15
openai gpt-live-1 * - fee:second=0.000833333333
openai gpt-live-transcribe * - fee:second=0.000283333333
openai gpt-oss-120b * - in=0.039 out=0.18 @batch in=0.0195 out=0.09 @flex in=0.0195 out=0.09 search=0.01 fee:file_search=0.0025
openai gpt-oss-20b * - in=0.029 out=0.14 @batch in=0.0145 out=0.07 @flex in=0.0145 out=0.07 search=0.01 fee:file_search=0.0025
openai gpt-oss-safeguard-20b * - in=0.075 read=0.037 out=0.3 @batch in=0.0375 out=0.15 @flex in=0.0375 out=0.15 search=0.01 fee:file_search=0.0025
openai gpt-realtime * - in=4 read=0.4 out=16 ain=32 aread=0.4 aout=64 iin=5 iread=0.5
openai gpt-realtime-1.5 * - in=4 read=0.4 out=16 ain=32 aread=0.4 aout=64 iin=5 iread=0.5
openai gpt-realtime-2 * - in=4 read=0.4 out=24 ain=32 aread=0.4 aout=64 iin=5 iread=0.5
openai gpt-realtime-2.1 * - in=4 read=0.4 out=24 ain=32 aread=0.4 aout=64 iin=5 iread=0.5 geo:eu=1100 geo:us=1100
openai gpt-realtime-2.1-mini * - in=0.6 read=0.06 out=2.4 ain=10 aread=0.3 aout=20 iin=0.8 iread=0.08 geo:eu=1100 geo:us=1100
openai gpt-realtime-2025-08-28 * - in=4 read=0.4 out=16 ain=32 aread=0.4 aout=64 iin=5 iread=0.5
openai gpt-realtime-mini * - in=0.6 read=0.06 out=2.4 ain=10 aread=0.3 aout=20 iin=0.8 iread=0.08
openai gpt-realtime-mini-2025-10-06 * - in=0.6 read=0.06 out=2.4 ain=10 aread=0.3 aout=20 iin=0.8 iread=0.08
openai gpt-realtime-mini-2025-12-15 * - in=0.6 read=0.06 out=2.4 ain=10 aread=0.3 aout=20 iin=0.8 iread=0.08
openai gpt-realtime-translate * - fee:second=0.000566666667
openai gpt-realtime-whisper * - fee:second=0.000283333333
openai gpt-rosalind-discovery * - in=5 read=0.5 out=25 @batch in=2.5 out=12.5 @flex in=2.5 out=12.5 search=0.01 fee:file_search=0.0025
openai gpt-rosalind-research * - in=5 read=0.5 out=25 @batch in=2.5 out=12.5 @flex in=2.5 out=12.5 search=0.01 fee:file_search=0.0025
openai gpt-transcribe * - fee:second=0.000075
openai o1 * - in=15 read=7.5 out=60 @batch in=7.5 out=30 @flex in=7.5 out=30 search=0.01 fee:file_search=0.0025
openai o1-2024-12-17 * - in=15 read=7.5 out=60 @batch in=7.5 out=30 @flex in=7.5 out=30 search=0.01 fee:file_search=0.0025
openai o1-mini * - in=1.1 read=0.55 out=4.4 @batch in=0.55 out=2.2 @flex in=0.55 out=2.2 search=0.01 fee:file_search=0.0025
openai o1-mini-2024-09-12 * - in=1.1 read=0.55 out=4.4 @batch in=0.55 out=2.2 @flex in=0.55 out=2.2 search=0.01 fee:file_search=0.0025
openai o1-preview * - in=15 read=7.5 out=60 @batch in=7.5 out=30 @flex in=7.5 out=30 search=0.01 fee:file_search=0.0025
openai o1-preview-2024-09-12 * - in=15 read=7.5 out=60 @batch in=7.5 out=30 @flex in=7.5 out=30 search=0.01 fee:file_search=0.0025
openai o1-pro * - in=150 out=600 @batch in=75 out=300 @flex in=75 out=300 search=0.01 fee:file_search=0.0025
openai o1-pro-2025-03-19 * - in=150 out=600 @batch in=75 out=300 @flex in=75 out=300 search=0.01 fee:file_search=0.0025
openai o3 * 2025-06-10 in=2 read=0.5 out=8 @batch in=1 out=4 @flex in=1 read=0.25 out=4 @priority in=3.5 read=0.875 out=14 search=0.01 fee:file_search=0.0025
openai o3 * - in=10 read=0.5 out=40 @batch in=5 out=20 @flex in=5 out=20 search=0.01 fee:file_search=0.0025
openai o3-2025-04-16 * 2025-06-10 in=2 read=0.5 out=8 @batch in=1 out=4 @flex in=1 read=0.25 out=4 @priority in=3.5 read=0.875 out=14 search=0.01 fee:file_search=0.0025
openai o3-2025-04-16 * - in=10 read=0.5 out=40 @batch in=5 out=20 @flex in=5 out=20 search=0.01 fee:file_search=0.0025
openai o3-deep-research * - in=10 read=2.5 out=40 @batch in=5 out=20 @flex in=5 out=20 search=0.01 fee:file_search=0.0025
openai o3-deep-research-2025-06-26 * - in=10 read=2.5 out=40 @batch in=5 out=20 @flex in=5 out=20 search=0.01 fee:file_search=0.0025
openai o3-mini * - in=1.1 read=0.55 out=4.4 @batch in=0.55 out=2.2 @flex in=0.55 out=2.2 search=0.01 fee:file_search=0.0025
openai o3-mini-2025-01-31 * - in=1.1 read=0.55 out=4.4 @batch in=0.55 out=2.2 @flex in=0.55 out=2.2 search=0.01 fee:file_search=0.0025
openai o3-mini-high * - in=1.1 read=0.55 out=4.4 @batch in=0.55 out=2.2 @flex in=0.55 out=2.2 search=0.01 fee:file_search=0.0025
openai o3-pro * - in=20 out=80 @batch in=10 out=40 @flex in=10 out=40 search=0.01 fee:file_search=0.0025
openai o3-pro-2025-06-10 * - in=20 out=80 @batch in=10 out=40 @flex in=10 out=40 search=0.01 fee:file_search=0.0025
openai o4-mini * - in=1.1 read=0.275 out=4.4 @batch in=0.55 out=2.2 @flex in=0.55 read=0.138 out=2.2 @priority in=2 read=0.5 out=8 search=0.01 fee:file_search=0.0025
openai o4-mini-2025-04-16 * - in=1.1 read=0.275 out=4.4 @batch in=0.55 out=2.2 @flex in=0.55 read=0.138 out=2.2 @priority in=2 read=0.5 out=8 search=0.01 fee:file_search=0.0025
openai o4-mini-deep-research * - in=2 read=0.5 out=8 @batch in=1 out=4 @flex in=1 out=4 search=0.01 fee:file_search=0.0025
openai o4-mini-deep-research-2025-06-26 * - in=2 read=0.5 out=8 @batch in=1 out=4 @flex in=1 out=4 search=0.01 fee:file_search=0.0025
openai o4-mini-high * - in=1.1 read=0.275 out=4.4 @batch in=0.55 out=2.2 @flex in=0.55 read=0.138 out=2.2 @priority in=2 read=0.5 out=8 search=0.01 fee:file_search=0.0025
openai text-ada-001 * - in=0.4 out=0.4
openai text-curie-001 - - in=2 out=2
openai text-davinci-001 * - in=20 out=20
openai text-davinci-002 - - in=20 out=20
openai text-davinci-003 * - in=20 out=20
openai text-embedding-3-large * - in=0.13 out=0 @batch in=0.065 out=0 @flex in=0.065 out=0
openai text-embedding-3-small * - in=0.02 out=0 @batch in=0.01 out=0 @flex in=0.01 out=0
openai text-embedding-ada * - in=0.1 out=0 @batch in=0.05 out=0 @flex in=0.05 out=0
openai text-embedding-ada-002 * - in=0.1 out=0 @batch in=0.05 out=0 @flex in=0.05 out=0
openai text-embedding-ada-002-v2 * - in=0.1 out=0 @batch in=0.05 out=0 @flex in=0.05 out=0
openai tts-1 * - fee:character=0.000015
openai tts-1-1106 * - fee:character=0.000015
openai tts-1-hd * - fee:character=0.00003
openai tts-1-hd-1106 * - fee:character=0.00003
openai whisper-1 * - fee:second=0.0001
openai_decisions gpt-6-luna - - in=0.1 >272000 in=0.2
opencode_go claude-haiku-5-5 - - in=0.1 read=0.01 w5=0.125 out=0.5 >100000 in=0.5 read=0.05 w5=0.625 out=2.5
opencode_go deepseek-v4-pro - - in=1.32 read=0.044 out=3.96
opencode_go deepseek-v4.1-flash - - in=0.3 read=0.006 out=1.2
opencode_go gemini-4-argon - - in=2 read=0.1 out=10
opencode_go glm-5.2 - - in=1.4 read=0.26 out=4.4
opencode_go glm-5.3 - - in=1.4 read=0.26 out=4.4
opencode_go glm-5.3-flash - - in=0.15 read=0.03 out=0.5
opencode_go gpt-5.6-luna - - in=0.2 read=0.02 w5=0.25 out=1.2 >272000 in=0.4 read=0.04 w5=0.5 out=1.8
opencode_go gpt-6-luna - - in=0.1 read=0.01 w5=0.125 out=0.5 >272000 in=0.2 read=0.02 w5=0.25 out=0.75
opencode_go grok-4.7 - - in=2 read=0.5 out=6 >200000 in=4 read=1 out=12
opencode_go hy3 - - in=0.14 read=0.035 out=0.58
opencode_go hy4-preview - - in=0.834 read=0.042 out=2.501
opencode_go kimi-k2.7-code - - in=0.95 read=0.19 out=4
opencode_go kimi-k3 - - in=3 read=0.3 w5=3 out=15
opencode_go kimi-k3.1-pro - - in=2 read=0.2 w5=2 out=10
opencode_go longcat-2.0 - - in=0.3 read=0.006 out=1.2
opencode_go mimo-v2.5 - - in=0.14 read=0.0028 out=0.28
opencode_go mimo-v2.5-pro * - in=0.435 read=0.003625 out=0.87
opencode_go mimo-v2.6-flash - - in=0.14 read=0.0028 out=0.28
opencode_go mimo-v2.6-pro - - in=0.435 read=0.003625 out=0.87
opencode_go minimax-m3 - - in=0.3 read=0.06 out=1.2
opencode_go minimax-m3.1-flash - - in=0.15 read=0.015 out=0.6
opencode_go muse-spark-1.2-contributor - - in=0.1 read=0.002 out=0.2
opencode_go muse-spark-1.3-contributor - - in=0.1 read=0.002 out=0.2
opencode_go qwen3.7-plus - - in=0.4 read=0.04 w5=0.5 out=1.6 >256000 in=1.2 read=0.12 w5=1.5 out=4.8
opencode_go qwen3.8-flash - - in=0.15 read=0.016 w5=0.2 out=0.47
opencode_go qwen3.8-max - - in=2 read=0.25 w5=2.5 out=6
opencode_go step-5-preview - - in=1 read=0.1 out=2.7
openinfer @oi/GLM-5.3-Flash * - in=0.195 out=1.56
openinfer @oi/Qwen3.5-27B * - in=0.195 out=1.56
openrouter 01-ai/yi-large * - in=3 out=3
openrouter aetherwiing/mn-starcannon-12b * - in=0.8 out=1.2
openrouter ai21/jamba-1-5-large - - in=2 out=8
openrouter ai21/jamba-1-5-mini - - in=0.2 out=0.4
openrouter ai21/jamba-1.6-large - - in=2 out=8
openrouter ai21/jamba-1.6-mini - - in=0.2 out=0.4
openrouter ai21/jamba-instruct - - in=0.5 out=0.7
openrouter ai21/jamba-large-1.7 - - in=2 out=8
openrouter aion-labs/aion-1.0 * - in=4 out=8
openrouter aion-labs/aion-1.0-mini * - in=0.7 out=1.4
openrouter aion-labs/aion-2.0 * - in=0.8 read=0.2 out=1.6
openrouter aion-labs/aion-2.0-20260223 * - in=0.8 read=0.2 out=1.6
openrouter aion-labs/aion-3.0 * - in=3 read=0.75 out=6
openrouter aion-labs/aion-3.0-20260707 * - in=3 read=0.75 out=6
openrouter aion-labs/aion-3.0-mini * - in=0.7 read=0.18 out=1.4
openrouter aion-labs/aion-3.0-mini-20260707 * - in=0.7 read=0.18 out=1.4
openrouter aion-labs/aion-3.5 * - in=3 read=0.75 out=6
openrouter aion-labs/aion-3.5-20260923 * - in=3 read=0.75 out=6
openrouter aion-labs/aion-3.5-mini * - in=0.7 read=0.18 out=1.4
openrouter aion-labs/aion-3.5-mini-20260923 * - in=0.7 read=0.18 out=1.4
openrouter aion-labs/aion-rp-llama-3.1-8b * 2026-10-19 in=0.8 out=1.6
openrouter aion-labs/aion-rp-llama-3.1-8b * - in=0.2 out=0.2
openrouter alfredpros/codellama-7b-instruct-solidity * - in=0.8 out=1.2
openrouter all-hands/openhands-lm-32b-v0.1 * - in=2.6 out=3.4
openrouter allenai/olmo-3-32b-think * - in=0.15 out=0.5
openrouter alpindale/goliath-120b * - in=6.5625 out=9.375
openrouter alpindale/magnum-72b * - in=1.5 out=2.25
openrouter amazon/nova-2-lite-v1 * - in=0.3 out=2.5
openrouter amazon/nova-lite-v1 * - in=0.06 out=0.24
openrouter amazon/nova-micro-v1 * - in=0.035 out=0.14
openrouter amazon/nova-premier-v1 * - in=2.5 read=0.625 out=12.5
openrouter amazon/nova-pro-v1 * - in=0.8 out=3.2
openrouter anthracite-org/magnum-v2-72b * - in=3 out=3
openrouter anthracite-org/magnum-v4-72b * 2026-10-19 in=2.5 out=5
openrouter anthracite-org/magnum-v4-72b * - in=1.5 out=2.25
openrouter anthropic/claude-2 - - in=8 out=24
openrouter anthropic/claude-2.0 - - in=8 out=24
openrouter anthropic/claude-2.0:beta - - in=8 out=24
openrouter anthropic/claude-2.1 - - in=8 out=24
openrouter anthropic/claude-2.1:beta - - in=8 out=24
openrouter anthropic/claude-2:beta - - in=8 out=24
openrouter anthropic/claude-3-haiku - - in=0.25 out=1.25
openrouter anthropic/claude-3-haiku:beta - - in=0.25 out=1.25
openrouter anthropic/claude-3-opus - - in=15 out=75
openrouter anthropic/claude-3-opus:beta - - in=15 out=75
openrouter anthropic/claude-3-sonnet - - in=3 out=15
openrouter anthropic/claude-3-sonnet:beta - - in=3 out=15
openrouter anthropic/claude-3.5-haiku - - in=0.8 out=4
openrouter anthropic/claude-3.5-haiku-20241022 - - in=0.8 out=4
openrouter anthropic/claude-3.5-haiku-20241022:beta - - in=0.8 out=4
openrouter anthropic/claude-3.5-haiku:beta - - in=0.8 out=4
openrouter anthropic/claude-3.5-sonnet - - in=3 out=15
openrouter anthropic/claude-3.5-sonnet-20240620 - - in=3 out=15
openrouter anthropic/claude-3.5-sonnet-20240620:beta - - in=3 out=15
openrouter anthropic/claude-3.5-sonnet:beta - - in=3 out=15
openrouter anthropic/claude-3.7-sonnet - - in=3 out=15
openrouter anthropic/claude-3.7-sonnet:beta - - in=3 out=15
openrouter anthropic/claude-3.7-sonnet:thinking - - in=3 out=15
openrouter anthropic/claude-4.1-opus-20250805 - - in=15 read=1.5 w5=18.75 out=75
openrouter anthropic/claude-4.5-haiku-20251001 - - in=1 read=0.1 w5=1.25 out=5
openrouter anthropic/claude-4.5-haiku-20251001:beta - - in=1 read=0.1 w5=1.25 out=5
openrouter anthropic/claude-4.5-opus-20251124 - - in=5 read=0.5 w5=6.25 out=25
openrouter anthropic/claude-4.5-opus-20251124:beta - - in=5 read=0.5 w5=6.25 out=25
openrouter anthropic/claude-4.5-sonnet-20250929 - - in=3 read=0.3 w5=3.75 out=15 >200000 in=6 read=0.6 w5=7.5 out=22.5
openrouter anthropic/claude-4.5-sonnet-20250929:beta - - in=3 read=0.3 w5=3.75 out=15 >200000 in=6 read=0.6 w5=7.5 out=22.5
openrouter anthropic/claude-4.6-opus-20260205 - - in=5 read=0.5 w5=6.25 out=25
openrouter anthropic/claude-4.6-opus-20260205:beta - - in=5 read=0.5 w5=6.25 out=25
openrouter anthropic/claude-4.6-sonnet-20260217 - - in=3 read=0.3 w5=3.75 out=15
openrouter anthropic/claude-4.6-sonnet-20260217:beta - - in=3 read=0.3 w5=3.75 out=15
openrouter anthropic/claude-4.7-opus-20260416 - - in=5 read=0.5 w5=6.25 out=25
openrouter anthropic/claude-4.8-opus-20260528 - - in=5 read=0.5 w5=6.25 out=25
openrouter anthropic/claude-5-fable-20260609 - - in=10 read=1 w5=12.5 out=50
openrouter anthropic/claude-fable-5 - - in=10 read=1 w5=12.5 out=50
openrouter anthropic/claude-fable-5.1 - - in=10 read=0.25 w5=12.5 out=50
openrouter anthropic/claude-fable-5.1-20260831 - - in=10 read=0.25 w5=12.5 out=50
openrouter anthropic/claude-fable-5.1:batch - - in=5 read=0.125 w5=6.25 out=25
openrouter anthropic/claude-fable-5.1:beta - - in=10 read=0.25 w5=12.5 out=50
openrouter anthropic/claude-fable-5:batch - - in=5 read=0.5 w5=6.25 out=25
openrouter anthropic/claude-fable-5:beta - - in=10 read=1 w5=12.5 out=50
openrouter anthropic/claude-haiku-4.5 - - in=1 read=0.1 w5=1.25 out=5
openrouter anthropic/claude-haiku-4.5-20251001 - - in=1 read=0.1 w5=1.25 out=5
openrouter anthropic/claude-haiku-4.5-20251001:beta - - in=1 read=0.1 w5=1.25 out=5
openrouter anthropic/claude-haiku-4.5:batch - - in=0.5 read=0.05 w5=0.625 out=2.5
openrouter anthropic/claude-haiku-4.5:beta - - in=1 read=0.1 w5=1.25 out=5
openrouter anthropic/claude-haiku-5.5 - - in=0.1 read=0.01 w5=0.125 w1=0.2 out=0.5 >100000 in=0.5 read=0.05 w5=0.625 w1=1 out=2.5 search=0.01
openrouter anthropic/claude-haiku-5.5-20261007 - - in=0.1 read=0.01 w5=0.125 w1=0.2 out=0.5 >100000 in=0.5 read=0.05 w5=0.625 w1=1 out=2.5 search=0.01
openrouter anthropic/claude-haiku-5.5:batch - - in=0.05 read=0.005 w5=0.0625 w1=0.1 out=0.25 >100000 in=0.25 read=0.025 w5=0.3125 w1=0.5 out=1.25 search=0.01
openrouter anthropic/claude-opus-4 - - in=15 read=1.5 w5=18.75 out=75
openrouter anthropic/claude-opus-4.1 - - in=15 read=1.5 w5=18.75 out=75
openrouter anthropic/claude-opus-4.1:batch - - in=7.5 read=0.75 w5=9.375 out=37.5
openrouter anthropic/claude-opus-4.5 - - in=5 read=0.5 w5=6.25 out=25
openrouter anthropic/claude-opus-4.5-20251124 - - in=5 read=0.5 w5=6.25 out=25
openrouter anthropic/claude-opus-4.5-20251124:beta - - in=5 read=0.5 w5=6.25 out=25
openrouter anthropic/claude-opus-4.5:batch - - in=2.5 read=0.25 w5=3.125 out=12.5
openrouter anthropic/claude-opus-4.5:beta - - in=5 read=0.5 w5=6.25 out=25
openrouter anthropic/claude-opus-4.6 - - in=5 read=0.5 w5=6.25 out=25
openrouter anthropic/claude-opus-4.6-20260205 - - in=5 read=0.5 w5=6.25 out=25
openrouter anthropic/claude-opus-4.6-20260205:beta - - in=5 read=0.5 w5=6.25 out=25
openrouter anthropic/claude-opus-4.6-fast - - in=30 read=3 w5=37.5 out=150
openrouter anthropic/claude-opus-4.6:batch - - in=2.5 read=0.25 w5=3.125 out=12.5
openrouter anthropic/claude-opus-4.6:beta - - in=5 read=0.5 w5=6.25 out=25
openrouter anthropic/claude-opus-4.7 - - in=5 read=0.5 w5=6.25 out=25
openrouter anthropic/claude-opus-4.7-fast - - in=30 read=3 w5=37.5 out=150
openrouter anthropic/claude-opus-4.7:batch - - in=2.5 read=0.25 w5=3.125 out=12.5
openrouter anthropic/claude-opus-4.7:beta - - in=5 read=0.5 w5=6.25 out=25
openrouter anthropic/claude-opus-4.8 - - in=5 read=0.5 w5=6.25 out=25
openrouter anthropic/claude-opus-4.8-fast - - in=10 read=1 w5=12.5 out=50
openrouter anthropic/claude-opus-4.8:batch - - in=2.5 read=0.25 w5=3.125 out=12.5
openrouter anthropic/claude-opus-4.8:beta - - in=5 read=0.5 w5=6.25 out=25
openrouter anthropic/claude-opus-5 - - in=5 read=0.5 w5=6.25 out=25
openrouter anthropic/claude-opus-5-20260723 - - in=5 read=0.5 w5=6.25 out=25
openrouter anthropic/claude-opus-5-fast - - in=10 read=1 w5=12.5 out=50
openrouter anthropic/claude-opus-5.5 - - in=4 read=0.2 w5=5 out=20
openrouter anthropic/claude-opus-5.5-20260921 - - in=4 read=0.2 w5=5 out=20
openrouter anthropic/claude-opus-5.5:batch - - in=2 read=0.1 w5=2.5 out=10
openrouter anthropic/claude-opus-5.5:beta - - in=4 read=0.2 w5=5 out=20
openrouter anthropic/claude-opus-5:batch - - in=2.5 read=0.25 w5=3.125 out=12.5
openrouter anthropic/claude-opus-5:beta - - in=5 read=0.5 w5=6.25 out=25
openrouter anthropic/claude-sonnet-4 - - in=3 read=0.3 w5=3.75 out=15
openrouter anthropic/claude-sonnet-4.5 - - in=3 read=0.3 w5=3.75 out=15 >200000 in=6 read=0.6 w5=7.5 out=22.5
openrouter anthropic/claude-sonnet-4.5-20250929 - - in=3 read=0.3 w5=3.75 out=15 >200000 in=6 read=0.6 w5=7.5 out=22.5
openrouter anthropic/claude-sonnet-4.5-20250929:beta - - in=3 read=0.3 w5=3.75 out=15 >200000 in=6 read=0.6 w5=7.5 out=22.5
openrouter anthropic/claude-sonnet-4.5:batch - - in=1.5 read=0.15 w5=1.875 out=7.5 >200000 in=3 read=0.3 w5=3.75 out=11.25
openrouter anthropic/claude-sonnet-4.5:beta - - in=3 read=0.3 w5=3.75 out=15 >200000 in=6 read=0.6 w5=7.5 out=22.5
openrouter anthropic/claude-sonnet-4.6 - - in=3 read=0.3 w5=3.75 out=15
openrouter anthropic/claude-sonnet-4.6-20260217 - - in=3 read=0.3 w5=3.75 out=15
openrouter anthropic/claude-sonnet-4.6-20260217:beta - - in=3 read=0.3 w5=3.75 out=15
openrouter anthropic/claude-sonnet-4.6:batch - - in=1.5 read=0.15 w5=1.875 out=7.5
openrouter anthropic/claude-sonnet-4.6:beta - - in=3 read=0.3 w5=3.75 out=15
openrouter anthropic/claude-sonnet-5 - - in=2 read=0.2 w5=2.5 out=10
openrouter anthropic/claude-sonnet-5-20260630 - - in=2 read=0.2 w5=2.5 out=10
openrouter anthropic/claude-sonnet-5.5 - - in=2 read=0.1 w5=2.5 out=10
openrouter anthropic/claude-sonnet-5.5-20260928 - - in=2 read=0.1 w5=2.5 out=10
openrouter anthropic/claude-sonnet-5.5:batch - - in=1 read=0.05 w5=1.25 out=5
openrouter anthropic/claude-sonnet-5.5:beta - - in=2 read=0.1 w5=2.5 out=10
openrouter anthropic/claude-sonnet-5:batch - - in=1 read=0.1 w5=1.25 out=5
openrouter anthropic/claude-sonnet-5:beta - - in=2 read=0.2 w5=2.5 out=10
openrouter anubis-pro-105b-v1 * - in=0.8 out=1
openrouter arcee-ai/coder-large * - in=0.5 out=0.8
openrouter arcee-ai/trinity-large-thinking * 2026-10-19 in=0.25 read=0.06 out=0.8
openrouter arcee-ai/trinity-large-thinking * - in=0.22 read=0.06 out=0.85
openrouter arcee-ai/trinity-mini * - in=0.045 out=0.15
openrouter arcee-ai/virtuoso-large * - in=0.75 out=1.2
openrouter arcee-blitz * - in=0.45 out=0.75
openrouter baidu/ernie-4.5-vl-424b-a47b - - in=0.42 out=1.25
openrouter bytedance-seed/seed-1.6 * 2026-10-19 in=0.25 out=2 >128000 in=0.5 out=4
openrouter bytedance-seed/seed-1.6 * - in=0.25 out=2
openrouter bytedance-seed/seed-1.6-20250625 * 2026-10-19 in=0.25 out=2 >128000 in=0.5 out=4
openrouter bytedance-seed/seed-1.6-20250625 * - in=0.25 out=2
openrouter bytedance-seed/seed-1.6-flash * 2026-10-19 in=0.075 out=0.3 >128000 in=0.1 out=0.8
openrouter bytedance-seed/seed-1.6-flash * - in=0.075 out=0.3
openrouter bytedance-seed/seed-1.6-flash-20250625 * 2026-10-19 in=0.075 out=0.3 >128000 in=0.1 out=0.8
openrouter bytedance-seed/seed-1.6-flash-20250625 * - in=0.075 out=0.3
openrouter bytedance-seed/seed-2-1-turbo * - in=0.5 out=2.5
openrouter bytedance-seed/seed-2-1-turbo-20260810 * - in=0.5 out=2.5
openrouter bytedance-seed/seed-2.0-code * - in=0.5 out=3 >128000 in=1 out=6
openrouter bytedance-seed/seed-2.0-code-20260730 * - in=0.5 out=3 >128000 in=1 out=6
openrouter bytedance-seed/seed-2.0-lite * 2026-10-19 in=0.25 out=2 >128000 in=0.5 out=4
openrouter bytedance-seed/seed-2.0-lite * - in=0.25 out=2
openrouter bytedance-seed/seed-2.0-lite-20260309 * 2026-10-19 in=0.25 out=2 >128000 in=0.5 out=4
openrouter bytedance-seed/seed-2.0-lite-20260309 * - in=0.25 out=2
openrouter bytedance-seed/seed-2.0-mini * 2026-10-19 in=0.1 out=0.4 >128000 in=0.2 out=0.8
openrouter bytedance-seed/seed-2.0-mini * - in=0.1 out=0.4
openrouter bytedance-seed/seed-2.0-mini-20260224 * 2026-10-19 in=0.1 out=0.4 >128000 in=0.2 out=0.8
openrouter bytedance-seed/seed-2.0-mini-20260224 * - in=0.1 out=0.4
openrouter bytedance/ui-tars-1.5-7b * - in=0.1 out=0.2
openrouter caller-large * - in=0.55 out=0.85
openrouter chatgpt-4o-latest - - in=5 out=15
openrouter claude-2 - - in=8 out=24
openrouter claude-2.0 - - in=8 out=24
openrouter claude-2.0:beta - - in=8 out=24
openrouter claude-2.1 - - in=8 out=24
openrouter claude-2.1:beta - - in=8 out=24
openrouter claude-2:beta - - in=8 out=24
openrouter claude-3-opus - - in=15 read=1.5 w5=18.75 out=75
openrouter claude-3-opus:beta - - in=15 read=1.5 w5=18.75 out=75
openrouter claude-3-sonnet - - in=3 read=0.3 w5=3.75 out=15
openrouter claude-3-sonnet:beta - - in=3 read=0.3 w5=3.75 out=15
openrouter claude-3.5-sonnet - - in=3 read=0.3 w5=3.75 out=15
openrouter claude-3.5-sonnet-20240620 - - in=3 read=0.3 w5=3.75 out=15
openrouter claude-3.5-sonnet-20240620:beta - - in=3 read=0.3 w5=3.75 out=15
openrouter claude-3.5-sonnet:beta - - in=3 read=0.3 w5=3.75 out=15
openrouter claude-3.7-sonnet - - in=3 read=0.3 w5=3.75 out=15
openrouter claude-3.7-sonnet:beta - - in=3 read=0.3 w5=3.75 out=15
openrouter claude-3.7-sonnet:thinking - - in=3 read=0.3 w5=3.75 out=15
openrouter cloudflare/clef - - in=0.24
openrouter cloudflare/clef-flash - - in=0.09
openrouter codellama-7b-instruct-solidity * - in=0.8 out=1.2
openrouter codestral-2501 - - in=0.3 out=0.9
openrouter codex-mini - - in=1.5 read=0.375 out=6
openrouter cognitivecomputations/dolphin-mistral-24b-venice-edition * - in=0.2 out=0.9
openrouter cognitivecomputations/dolphin-mixtral-8x22b - - in=0.9 out=0.9
openrouter cognitivecomputations/dolphin-mixtral-8x7b * - in=0.5 out=0.5
openrouter cohere/command - - in=1 out=2
openrouter cohere/command-a - - in=2.5 out=10
openrouter cohere/command-a-03-2025 - - in=2.5 out=10
openrouter cohere/command-a-plus - - in=0.3 read=0.15 out=1.5
openrouter cohere/command-a-plus-05-2026 - - in=0.3 read=0.15 out=1.5
openrouter cohere/command-r - - in=0.5 out=1.5
openrouter cohere/command-r-03-2024 - - in=0.5 out=1.5
openrouter cohere/command-r-08-2024 - - in=0.15 out=0.6
openrouter cohere/command-r-plus - - in=3 out=15
openrouter cohere/command-r-plus-04-2024 - - in=3 out=15
openrouter cohere/command-r-plus-08-2024 - - in=2.5 out=10
openrouter cohere/command-r7b-12-2024 - - in=0.0375 out=0.15
openrouter command - - in=1 out=2
openrouter command-r - - in=0.5 out=1.5
openrouter command-r-03-2024 - - in=0.5 out=1.5
openrouter command-r-plus - - in=3 out=15
openrouter command-r-plus-04-2024 - - in=3 out=15
openrouter deepcogito/cogito-v2.1-671b * - in=1.25 out=1.25
openrouter deepseek-prover-v2 - - in=0.5 out=2.18
openrouter deepseek-r1-0528-qwen3-8b - - in=0.05 out=0.1
openrouter deepseek-r1-distill-llama-8b - - in=0.04 out=0.04
openrouter deepseek-r1-distill-qwen-1.5b - - in=0.18 out=0.18
openrouter deepseek-r1-distill-qwen-14b - - in=0.15 out=0.15
openrouter deepseek-r1-distill-qwen-7b - - in=0.1 out=0.2
openrouter deepseek/deepseek-chat - 2026-10-20 in=0.2574 out=1.0287
openrouter deepseek/deepseek-chat - 2026-10-19 in=0.32 out=0.89
openrouter deepseek/deepseek-chat - - in=0.38 out=0.89
openrouter deepseek/deepseek-chat-v3 - 2026-10-20 in=0.2574 out=1.0287
openrouter deepseek/deepseek-chat-v3 - 2026-10-19 in=0.32 out=0.89
openrouter deepseek/deepseek-chat-v3 - - in=0.38 out=0.89
openrouter deepseek/deepseek-chat-v3-0324 - 2026-11-03 in=0.25 read=0.11 out=1
openrouter deepseek/deepseek-chat-v3-0324 - 2026-10-19 in=0.29 read=0.11 out=1.14
openrouter deepseek/deepseek-chat-v3-0324 - - in=0.3 out=0.88
openrouter deepseek/deepseek-chat-v3.1 - 2026-11-09 in=0.27 out=1
openrouter deepseek/deepseek-chat-v3.1 - 2026-11-03 in=0.55 out=1.65
openrouter deepseek/deepseek-chat-v3.1 - 2026-10-19 in=0.25 read=0.13 out=0.95
openrouter deepseek/deepseek-chat-v3.1 - - in=0.21 read=0.13 out=0.79
openrouter deepseek/deepseek-r1 - 2026-10-19 in=0.7 out=2.5
openrouter deepseek/deepseek-r1 - - in=0.45 out=2.15
openrouter deepseek/deepseek-r1-0528 - 2026-10-19 in=0.5 read=0.35 out=2.15
openrouter deepseek/deepseek-r1-0528 - - in=0.5 out=2.15
openrouter deepseek/deepseek-r1-distill-llama-70b - - in=0.1 out=0.4
openrouter deepseek/deepseek-r1-distill-llama-8b - - in=0.04 out=0.04
openrouter deepseek/deepseek-r1-distill-qwen-1.5b - - in=0.18 out=0.18
openrouter deepseek/deepseek-r1-distill-qwen-14b - - in=0.15 out=0.15
openrouter deepseek/deepseek-r1-distill-qwen-32b - - in=0.12 out=0.18
openrouter deepseek/deepseek-v3.1-terminus - 2026-10-19 in=0.27 out=1
openrouter deepseek/deepseek-v3.1-terminus - - in=0.23 out=0.9
openrouter deepseek/deepseek-v3.2 - 2026-11-09 in=0.26 read=0.13 out=0.38
openrouter deepseek/deepseek-v3.2 - 2026-10-19 in=0.28 read=0.028 out=0.42
openrouter deepseek/deepseek-v3.2 - - in=0.2288 out=0.3432
openrouter deepseek/deepseek-v3.2-20251201 - 2026-11-09 in=0.26 read=0.13 out=0.38
openrouter deepseek/deepseek-v3.2-20251201 - 2026-10-19 in=0.28 read=0.028 out=0.42
openrouter deepseek/deepseek-v3.2-20251201 - - in=0.2288 out=0.3432
openrouter deepseek/deepseek-v3.2-exp - - in=0.27 out=0.41
openrouter deepseek/deepseek-v4-flash - 2026-11-09 in=0.105 read=0.021 out=0.21
openrouter deepseek/deepseek-v4-flash - 2026-11-03 in=0.14 read=0.03 out=0.28
openrouter deepseek/deepseek-v4-flash - 2026-10-19 in=0.091 read=0.0182 out=0.182
openrouter deepseek/deepseek-v4-flash - - in=0.0983 read=0.0197 out=0.1966
openrouter deepseek/deepseek-v4-flash-0731 - 2026-11-09 in=0.14 read=0.05 out=0.28
openrouter deepseek/deepseek-v4-flash-0731 - 2026-11-03 in=0.14 read=0.07 out=0.28
openrouter deepseek/deepseek-v4-flash-0731 - 2026-10-20 in=0.44 read=0.014 out=1.32
openrouter deepseek/deepseek-v4-flash-0731 - - in=0.15 read=0.042 out=0.15
openrouter deepseek/deepseek-v4-flash-0731:batch - - in=0.048 read=0.012 out=0.144
openrouter deepseek/deepseek-v4-flash-20260423 - 2026-11-09 in=0.105 read=0.021 out=0.21
openrouter deepseek/deepseek-v4-flash-20260423 - 2026-11-03 in=0.14 read=0.03 out=0.28
openrouter deepseek/deepseek-v4-flash-20260423 - 2026-10-19 in=0.091 read=0.0182 out=0.182
openrouter deepseek/deepseek-v4-flash-20260423 - - in=0.0983 read=0.0197 out=0.1966
openrouter deepseek/deepseek-v4-flash-20260731 - 2026-11-09 in=0.14 read=0.05 out=0.28
openrouter deepseek/deepseek-v4-flash-20260731 - 2026-11-03 in=0.14 read=0.07 out=0.28
openrouter deepseek/deepseek-v4-flash-20260731 - 2026-10-20 in=0.44 read=0.014 out=1.32
openrouter deepseek/deepseek-v4-flash-20260731 - - in=0.15 read=0.042 out=0.15
openrouter deepseek/deepseek-v4-flash-vision-exp - - in=0.2156 read=0.00686 out=0.6468
openrouter deepseek/deepseek-v4-flash-vision-exp-20260821 - - in=0.2156 read=0.00686 out=0.6468
openrouter deepseek/deepseek-v4-pro - 2026-11-03 in=1.416 read=0.118 out=2.832
openrouter deepseek/deepseek-v4-pro - 2026-10-20 in=0.95526 read=0.079605 out=1.91052
openrouter deepseek/deepseek-v4-pro - 2026-10-19 in=0.422472 read=0.035206 out=0.844944
openrouter deepseek/deepseek-v4-pro - - in=0.435 read=0.003625 out=0.87
openrouter deepseek/deepseek-v4-pro-0813 - - in=0.66 read=0.022 out=1.98
openrouter deepseek/deepseek-v4-pro-20260423 - 2026-11-03 in=1.416 read=0.118 out=2.832
openrouter deepseek/deepseek-v4-pro-20260423 - 2026-10-20 in=0.95526 read=0.079605 out=1.91052
openrouter deepseek/deepseek-v4-pro-20260423 - 2026-10-19 in=0.422472 read=0.035206 out=0.844944
openrouter deepseek/deepseek-v4-pro-20260423 - - in=0.435 read=0.003625 out=0.87
openrouter deepseek/deepseek-v4-pro-20260813 - - in=0.66 read=0.022 out=1.98
openrouter deepseek/deepseek-v4.1-flash - 2026-11-03 in=0.21 read=0.0042 out=0.84
openrouter deepseek/deepseek-v4.1-flash - 2026-10-20 in=0.0352 read=0.0016 out=0.0112
openrouter deepseek/deepseek-v4.1-flash - 2026-10-19 in=0.0344 read=0.0016 out=0.08
openrouter deepseek/deepseek-v4.1-flash - - in=0.0448 read=0.0016 out=0.08
openrouter deepseek/deepseek-v4.1-flash-1017:batch - - in=0.011 read=0.002 out=0.2
openrouter deepseek/deepseek-v4.1-flash-20260910 - 2026-11-03 in=0.21 read=0.0042 out=0.84
openrouter deepseek/deepseek-v4.1-flash-20260910 - 2026-10-20 in=0.0352 read=0.0016 out=0.0112
openrouter deepseek/deepseek-v4.1-flash-20260910 - 2026-10-19 in=0.0344 read=0.0016 out=0.08
openrouter deepseek/deepseek-v4.1-flash-20260910 - - in=0.0448 read=0.0016 out=0.08
openrouter deepseek/deepseek-v4.1-flash:batch - 2026-11-09 in=0.011 read=0.002 out=0.2
openrouter deepseek/deepseek-v4.1-flash:batch - - in=0.05 read=0.004 out=0.15
openrouter devstral-small - - in=0.06 out=0.12
openrouter dobby-mini-unhinged-plus-llama-3.1-8b * - in=0.2 out=0.2
openrouter dolphin-mixtral-8x22b * - in=0.9 out=0.9
openrouter eleutherai/llemma_7b * - in=0.8 out=1.2
openrouter elorian/glimpse * - in=0.6 read=0.06 out=3
openrouter elorian/glimpse-20261016 * - in=0.6 read=0.06 out=3
openrouter essentialai/rnj-1-instruct * - in=0.15 out=0.15
openrouter eva-llama-3.33-70b * - in=4 out=6
openrouter eva-qwen-2.5-32b * - in=2.6 out=3.4
openrouter eva-qwen-2.5-72b * - in=4 out=6
openrouter eva-unit-01/eva-llama-3.33-70b * - in=4 out=6
openrouter eva-unit-01/eva-qwen-2.5-32b * - in=2.6 out=3.4
openrouter eva-unit-01/eva-qwen-2.5-72b * - in=0.9 out=1.2
openrouter fimbulvetr-11b-v2 * - in=0.8 out=1.2
openrouter fireworks/ember-1 * - in=3 read=0.3 out=15
openrouter fireworks/ember-1-20260923 * - in=3 read=0.3 out=15
openrouter gemini-2.0-flash-001 - - in=0.1 read=0.025 w5=0.1833 out=0.4
openrouter gemini-2.0-flash-lite-001 - - in=0.075 out=0.3
openrouter gemini-2.5-flash-lite-preview-06-17 - - in=0.1 out=0.4
openrouter gemini-2.5-flash-preview - - in=0.15 read=0.0375 w5=0.2333 out=0.6
openrouter gemini-2.5-flash-preview-05-20 - - in=0.15 read=0.0375 w5=0.2333 out=0.6
openrouter gemini-2.5-flash-preview-05-20:thinking - - in=0.15 read=0.0375 w5=0.2333 out=3.5
openrouter gemini-2.5-flash-preview:thinking - - in=0.15 read=0.0375 w5=0.2333 out=3.5
openrouter gemini-flash-1.5 - - in=0.075 read=0.01875 w5=0.1583 out=0.3
openrouter gemini-flash-1.5-8b - - in=0.0375 read=0.01 w5=0.0583 out=0.15
openrouter gemini-pro-1.5 - - in=1.25 out=5
openrouter gemma-2-9b-it * - in=0.2 out=0.2
openrouter glm-4-32b - - in=0.24 out=0.24
openrouter glm-5v-turbo - - in=1.2 read=0.24 out=4
openrouter glm-z1-32b - - in=0.24 out=0.24
openrouter glm-z1-rumination-32b - - in=0.24 out=0.24
openrouter goliath-120b * - in=10 out=12.5
openrouter google/gemini-2.0-flash-001 - - in=0.1 out=0.4
openrouter google/gemini-2.0-flash-lite-001 - - in=0.075 out=0.3
openrouter google/gemini-2.5-flash - 2026-10-19 in=0.3 read=0.03 w5=0.083333333333 out=2.5
openrouter google/gemini-2.5-flash - - in=0.3 read=0.075 w5=0.3833 out=2.5
openrouter google/gemini-2.5-flash-image - - in=0.3 read=0.03 w5=0.083333333333 out=2.5
openrouter google/gemini-2.5-flash-lite - - in=0.1 read=0.01 w5=0.083333333333 out=0.4
openrouter google/gemini-2.5-flash-lite-preview-09-2025 - - in=0.1 out=0.4
openrouter google/gemini-2.5-flash-lite:batch - - in=0.05 read=0.01 w5=0.041666666667 out=0.2
openrouter google/gemini-2.5-flash-preview - - in=0.15 out=0.6
openrouter google/gemini-2.5-flash-preview-09-2025 - - in=0.3 read=0.075 w5=0.383 out=2.5
openrouter google/gemini-2.5-flash-preview:thinking - - in=0.15 out=3.5
openrouter google/gemini-2.5-flash:batch - - in=0.15 read=0.03 w5=0.041666666667 out=1.25
openrouter google/gemini-2.5-pro - 2026-10-19 in=1.25 read=0.125 w5=0.375 out=10 >200000 in=2.5 read=0.25 out=15
openrouter google/gemini-2.5-pro - - in=1.25 read=0.31 w5=1.625 out=10
openrouter google/gemini-2.5-pro-preview - 2026-10-19 in=1.25 read=0.125 w5=0.375 out=10 >200000 in=2.5 read=0.25 out=15
openrouter google/gemini-2.5-pro-preview - - in=1.25 read=0.31 w5=1.625 out=10
openrouter google/gemini-2.5-pro-preview-03-25 - - in=1.25 out=10
openrouter google/gemini-2.5-pro-preview-05-06 - 2026-10-19 in=1.25 read=0.125 w5=0.375 out=10 >200000 in=2.5 read=0.25 out=15
openrouter google/gemini-2.5-pro-preview-05-06 - - in=1.25 read=0.31 w5=1.625 out=10
openrouter google/gemini-2.5-pro:batch - - in=0.625 read=0.125 w5=0.1875 out=5 >200000 in=1.25 read=0.25 out=7.5
openrouter google/gemini-3-flash-preview - - in=0.5 read=0.05 w5=0.083333333333 out=3
openrouter google/gemini-3-flash-preview-20251217 - - in=0.5 read=0.05 w5=0.083333333333 out=3
openrouter google/gemini-3-flash-preview:batch - - in=0.25 w5=0.041666666667 out=1.5
openrouter google/gemini-3-pro-image - - in=2 read=0.2 w5=0.375 out=12
openrouter google/gemini-3-pro-image-20260528 - - in=2 read=0.2 w5=0.375 out=12
openrouter google/gemini-3-pro-image-preview - - in=2 read=0.2 w5=0.375 out=12
openrouter google/gemini-3-pro-image-preview-20251120 - - in=2 read=0.2 w5=0.375 out=12
openrouter google/gemini-3.1-flash-image - - in=0.5 out=3
openrouter google/gemini-3.1-flash-image-20260528 - - in=0.5 out=3
openrouter google/gemini-3.1-flash-image-preview - - in=0.5 out=3
openrouter google/gemini-3.1-flash-image-preview-20260226 - - in=0.5 out=3
openrouter google/gemini-3.1-flash-lite - - in=0.25 read=0.025 w5=0.083333333333 out=1.5
openrouter google/gemini-3.1-flash-lite-20260507 - - in=0.25 read=0.025 w5=0.083333333333 out=1.5
openrouter google/gemini-3.1-flash-lite-image - - in=0.25 out=1.5
openrouter google/gemini-3.1-flash-lite-image-20260630 - - in=0.25 out=1.5
openrouter google/gemini-3.1-flash-lite-preview - - in=0.25 read=0.025 w5=0.083333333333 out=1.5
openrouter google/gemini-3.1-flash-lite:batch - - in=0.125 read=0.0125 w5=0.041666666667 out=0.75
openrouter google/gemini-3.1-pro-preview - 2026-10-19 in=2 read=0.2 w5=0.375 out=12 >200000 in=4 read=0.4 out=18
openrouter google/gemini-3.1-pro-preview - - in=2 read=0.2 w5=0.375 out=12
openrouter google/gemini-3.1-pro-preview-20260219 - 2026-10-19 in=2 read=0.2 w5=0.375 out=12 >200000 in=4 read=0.4 out=18
openrouter google/gemini-3.1-pro-preview-20260219 - - in=2 read=0.2 w5=0.375 out=12
openrouter google/gemini-3.1-pro-preview-customtools - 2026-10-19 in=2 read=0.2 w5=0.375 out=12 >200000 in=4 read=0.4 out=18
openrouter google/gemini-3.1-pro-preview-customtools - - in=2 read=0.2 w5=0.375 out=12
openrouter google/gemini-3.1-pro-preview:batch - - in=1 w5=0.1875 out=6 >200000 in=2 out=9
openrouter google/gemini-3.5-flash - - in=1.5 read=0.15 w5=0.083333333333 out=9
openrouter google/gemini-3.5-flash-20260519 - - in=1.5 read=0.15 w5=0.083333333333 out=9
openrouter google/gemini-3.5-flash-lite - - in=0.3 read=0.03 w5=0.083333333333 out=2.5
openrouter google/gemini-3.5-flash-lite-20260721 - - in=0.3 read=0.03 w5=0.083333333333 out=2.5
openrouter google/gemini-3.5-flash-lite:batch - - in=0.15 read=0.015 w5=0.041666666667 out=1.25
openrouter google/gemini-3.5-flash:batch - - in=0.75 read=0.075 w5=0.041666666667 out=4.5
openrouter google/gemini-3.6-flash - - in=0.75 read=0.075 w5=0.041666666667 out=3.75
openrouter google/gemini-3.6-flash-20260721 - - in=0.75 read=0.075 w5=0.041666666667 out=3.75
openrouter google/gemini-3.6-flash:batch - - in=0.375 read=0.0375 w5=0.041666666667 out=1.875
openrouter google/gemini-3.7-flash - - in=0.75 read=0.075 w5=0.041666666667 out=3.75
openrouter google/gemini-3.7-flash-20260813 - - in=0.75 read=0.075 w5=0.041666666667 out=3.75
openrouter google/gemini-3.7-flash:batch - - in=0.375 read=0.0375 w5=0.041666666667 out=1.875
openrouter google/gemini-3.8-flash - 2026-11-03 in=0.75 read=0.075 w5=0.041666666667 out=3.75
openrouter google/gemini-3.8-flash - 2026-10-19 in=0.825 read=0.0825 w5=0.041666666667 out=4.125
openrouter google/gemini-3.8-flash - - in=0.75 read=0.075 w5=0.041666666667 out=3.75
openrouter google/gemini-3.8-flash-20260902 - 2026-11-03 in=0.75 read=0.075 w5=0.041666666667 out=3.75
openrouter google/gemini-3.8-flash-20260902 - 2026-10-19 in=0.825 read=0.0825 w5=0.041666666667 out=4.125
openrouter google/gemini-3.8-flash-20260902 - - in=0.75 read=0.075 w5=0.041666666667 out=3.75
openrouter google/gemini-3.8-flash:batch - - in=0.375 read=0.0375 w5=0.041666666667 out=1.875
openrouter google/gemini-4-argon - - in=2 read=0.1 w5=0.1875 out=10
openrouter google/gemini-4-argon-20261013 - - in=2 read=0.1 w5=0.1875 out=10
openrouter google/gemini-4-argon:batch - - in=1 read=0.05 w5=0.1875 out=5
openrouter google/gemini-flash-1.5 - - in=0.075 out=0.3
openrouter google/gemini-flash-1.5-8b - - in=0.0375 out=0.15
openrouter google/gemini-nano-banana-2.1 - - in=1.5 out=7.5
openrouter google/gemini-nano-banana-2.1-20261006 - - in=1.5 out=7.5
openrouter google/gemini-omni-1.1-flash - - in=1.5 out=9
openrouter google/gemini-omni-1.1-flash-20260911 - - in=1.5 out=9
openrouter google/gemini-omni-1.2-flash - - in=1.5 out=9
openrouter google/gemini-omni-1.2-flash-20261105 - - in=1.5 out=9
openrouter google/gemini-pro - - in=0.5 out=1.5
openrouter google/gemini-pro-1.5 - - in=1.25 out=5
openrouter google/gemini-pro-vision - - in=0.5 out=1.5
openrouter google/gemma-2-27b-it - 2026-10-19 in=0.65 out=0.65
openrouter google/gemma-2-27b-it - - in=0.8 out=0.8
openrouter google/gemma-2-9b-it - - in=0.07 out=0.07
openrouter google/gemma-3-12b-it - 2026-10-19 in=0.05 out=0.15
openrouter google/gemma-3-12b-it - - in=0.05 out=0.1
openrouter google/gemma-3-27b-it - 2026-10-19 in=0.08 read=0.04 out=0.35
openrouter google/gemma-3-27b-it - - in=0.1 out=0.2
openrouter google/gemma-3-4b-it - 2026-10-20 in=0.04 read=0.02 out=0.05
openrouter google/gemma-3-4b-it - 2026-10-19 in=0.05 out=0.1
openrouter google/gemma-3-4b-it - - in=0.02 out=0.04
openrouter google/gemma-3n-e4b-it - - in=0.06 out=0.12
openrouter google/gemma-4-26b-a4b-it - 2026-11-03 in=0.15 read=0.0425 out=0.6
openrouter google/gemma-4-26b-a4b-it - 2026-10-20 in=0.0765 read=0.0425 out=0.255
openrouter google/gemma-4-26b-a4b-it - 2026-10-19 in=0.09 read=0.05 out=0.3
openrouter google/gemma-4-26b-a4b-it - - in=0.06 out=0.33
openrouter google/gemma-4-26b-a4b-it-20260403 - 2026-11-03 in=0.15 read=0.0425 out=0.6
openrouter google/gemma-4-26b-a4b-it-20260403 - 2026-10-20 in=0.0765 read=0.0425 out=0.255
openrouter google/gemma-4-26b-a4b-it-20260403 - 2026-10-19 in=0.09 read=0.05 out=0.3
openrouter google/gemma-4-26b-a4b-it-20260403 - - in=0.06 out=0.33
openrouter google/gemma-4-31b-it - 2026-11-03 in=0.15 read=0.06 out=0.4
openrouter google/gemma-4-31b-it - 2026-10-19 in=0.2 read=0.05 out=0.4
openrouter google/gemma-4-31b-it - 2026-08-27 in=0.09 read=0.05 out=0.34
openrouter google/gemma-4-31b-it - - in=0.12 read=0.09 out=0.36
openrouter google/gemma-4-31b-it-20260402 - 2026-11-03 in=0.15 read=0.06 out=0.4
openrouter google/gemma-4-31b-it-20260402 - 2026-10-19 in=0.2 read=0.05 out=0.4
openrouter google/gemma-4-31b-it-20260402 - 2026-08-27 in=0.09 read=0.05 out=0.34
openrouter google/gemma-4-31b-it-20260402 - - in=0.12 read=0.09 out=0.36
openrouter google/palm-2-chat-bison - - in=1 out=2
openrouter google/palm-2-chat-bison-32k - - in=1 out=2
openrouter google/palm-2-codechat-bison - - in=1 out=2
openrouter google/palm-2-codechat-bison-32k - - in=1 out=2
openrouter gpt-3.5-turbo-0125 - - in=0.5 out=1.5
openrouter gpt-3.5-turbo-1106 - - in=1 out=2
openrouter gpt-4-0314 - - in=30 out=60
openrouter gpt-4-1106-preview - - in=10 out=30
openrouter gpt-4.5-preview - - in=75 read=37.5 out=150
openrouter gpt-4o:extended - - in=6 out=18
openrouter grok-2-1212 - - in=2 out=10
openrouter grok-2-vision-1212 - - in=2 out=10
openrouter grok-3 - - in=3 read=0.75 out=15
openrouter grok-3-beta - - in=3 read=0.75 out=15
openrouter grok-3-mini - - in=0.3 read=0.075 out=0.5
openrouter grok-3-mini-beta - - in=0.3 read=0.075 out=0.5
openrouter grok-beta - - in=5 out=15
openrouter grok-vision-beta - - in=5 out=15
openrouter gryphe/mythomax-l2-13b - 2026-10-19 in=0.08 out=0.11
openrouter gryphe/mythomax-l2-13b - - in=0.065 out=0.065
openrouter hermes-2-pro-llama-3-8b * - in=0.025 out=0.04
openrouter ibm-granite/granite-4.0-h-micro * - in=0.017 out=0.112
openrouter ibm-granite/granite-4.1-8b * - in=0.05 out=0.1
openrouter ibm-granite/granite-4.2-8b - 2026-11-03 in=0.06 read=0.015 out=0.15
openrouter ibm-granite/granite-4.2-8b - - in=0.06 read=0.015 out=0.25
openrouter ibm-granite/granite-4.2-8b-20260831 * 2026-11-03 in=0.06 read=0.015 out=0.15
openrouter ibm-granite/granite-4.2-8b-20260831 * - in=0.06 read=0.015 out=0.25
openrouter inception/mercury-2 - - in=0.25 read=0.025 out=0.75
openrouter inception/mercury-2-20260304 - - in=0.25 read=0.025 out=0.75
openrouter inception/mercury-2.5 - - in=0.04 read=0.004 out=0.15
openrouter inception/mercury-2.5-20260908 - - in=0.04 read=0.004 out=0.15
openrouter inception/mercury-3 - - in=0.1 read=0.01 out=0.35
openrouter inception/mercury-3-20261019 - - in=0.1 read=0.01 out=0.35
openrouter inclusionai/ling-2.6-1t * - in=0.075 read=0.015 out=0.625
openrouter inclusionai/ling-2.6-flash * - in=0.01 read=0.002 out=0.03
openrouter inclusionai/ling-3.0-flash - - in=0.021 read=0.0042 out=0.063
openrouter inclusionai/ling-3.0-flash-20260723 * - in=0.021 read=0.0042 out=0.063
openrouter inclusionai/ling-3.0-flash-vl - - in=0.06 read=0.012 out=0.18
openrouter inclusionai/ling-3.0-flash-vl-20260910 * - in=0.06 read=0.012 out=0.18
openrouter inclusionai/ling-3.0-tiny * - in=0.015 read=0.003 out=0.045
openrouter inclusionai/ling-3.0-tiny-20260806 * - in=0.015 read=0.003 out=0.045
openrouter inclusionai/ling-3.1-flash - 2026-11-09 in=0.045 read=0.009 out=0.135
openrouter inclusionai/ling-3.1-flash - - in=0.075 read=0.015 out=0.225
openrouter inclusionai/ling-3.1-flash-20261002 * 2026-11-09 in=0.045 read=0.009 out=0.135
openrouter inclusionai/ling-3.1-flash-20261002 * - in=0.075 read=0.015 out=0.225
openrouter inclusionai/ring-2.6-1t * - in=0.075 read=0.015 out=0.625
openrouter inference-net/schematron-v2-small * - in=0.05 out=0.23
openrouter inference-net/schematron-v2-small-20260902 * - in=0.05 out=0.23
openrouter inference-net/schematron-v2-turbo * - in=0.03 out=0.15
openrouter inference-net/schematron-v2-turbo-20260902 * - in=0.03 out=0.15
openrouter infermatic/mn-inferor-12b * - in=0.8 out=1.2
openrouter inflection/inflection-3-pi * - in=2.5 out=10
openrouter inflection/inflection-3-productivity * - in=2.5 out=10
openrouter jamba-1.6-large - - in=2 out=8
openrouter jamba-1.6-mini - - in=0.2 out=0.4
openrouter jondurbin/airoboros-l2-70b - - in=0.5 out=0.5
openrouter kwaipilot/kat-coder-pro-v2 * - in=0.3 read=0.06 out=1.2
openrouter l3-euryale-70b * - in=1.48 out=1.48
openrouter latitudegames/wayfarer-large-70b-llama-3.3 * - in=0.8 out=0.9
openrouter lfm-3b * - in=0.02 out=0.02
openrouter lfm-40b - - in=0.15 out=0.15
openrouter lfm-7b - - in=0.01 out=0.01
openrouter liquid/lfm-2-24b-a2b * - in=0.03 out=0.12
openrouter liquid/lfm-2.5-2.6b * - in=0.35 read=0.04 out=0.5
openrouter liquid/lfm-2.5-2.6b-20260811 * - in=0.35 read=0.04 out=0.5
openrouter liquid/lfm-2.5-24b-a2b * - in=0.05 read=0.025 out=0.7
openrouter liquid/lfm-2.5-24b-a2b-20261012 * - in=0.05 read=0.025 out=0.7
openrouter liquid/lfm-3-1.7b * - in=0.08 read=0.02 out=0.2
openrouter liquid/lfm-3-1.7b-20261106 * - in=0.08 read=0.02 out=0.2
openrouter liquid/lfm-3b * - in=0.02 out=0.02
openrouter liquid/lfm-40b * - in=0.15 out=0.15
openrouter liquid/lfm-7b * - in=0.01 out=0.01
openrouter llama-3-lumimaid-70b * - in=4 out=6
openrouter llama-3-lumimaid-8b * - in=0.2 out=1.25
openrouter llama-3.1-405b * - in=2 out=2
openrouter llama-3.1-405b-instruct * - in=0.8 out=0.8
openrouter llama-3.1-lumimaid-70b * - in=2.5 out=3
openrouter llama-3.1-lumimaid-8b * - in=0.2 out=1.25
openrouter llama-3.1-nemotron-70b-instruct * - in=0.12 out=0.3
openrouter llama-3.1-nemotron-ultra-253b-v1 * - in=0.6 out=1.8
openrouter llama-3.1-sonar-large-128k-online * - in=1 out=1
openrouter llama-3.1-sonar-small-128k-online * - in=0.2 out=0.2
openrouter llama-3.2-90b-vision-instruct * - in=1.2 out=1.2
openrouter llama-3.3-nemotron-super-49b-v1 * - in=0.13 out=0.4
openrouter llama-guard-2-8b * - in=0.2 out=0.2
openrouter llama3.1-typhoon2-70b-instruct * - in=0.88 out=0.88
openrouter llemma_7b * - in=0.8 out=1.2
openrouter maestro-reasoning * - in=0.9 out=3.3
openrouter magistral-medium-2506 - - in=2 out=5
openrouter magistral-medium-2506:thinking - - in=2 out=5
openrouter magistral-small-2506 - - in=0.5 out=1.5
openrouter magnum-72b * - in=4 out=6
openrouter magnum-v2-72b * - in=3 out=3
openrouter mancer/weaver * 2026-10-19 in=0.4 out=0.75
openrouter mancer/weaver * - in=1.125 out=1.125
openrouter meituan/longcat-2.0 * - in=0.3 read=0.006 out=1.2
openrouter meituan/longcat-2.0-20260720 * - in=0.3 read=0.006 out=1.2
openrouter mercury-coder-small-beta * - in=0.25 out=1
openrouter meta-llama/llama-2-13b-chat - - in=0.22 out=0.22
openrouter meta-llama/llama-2-70b-chat - - in=0.9 out=0.9
openrouter meta-llama/llama-3-70b-instruct - - in=0.3 out=0.4
openrouter meta-llama/llama-3-8b-instruct - - in=0.03 out=0.06
openrouter meta-llama/llama-3.1-405b - - in=2 out=2
openrouter meta-llama/llama-3.1-405b-instruct - - in=0.8 out=0.8
openrouter meta-llama/llama-3.1-70b-instruct - 2026-11-03 in=0.72 out=0.72
openrouter meta-llama/llama-3.1-70b-instruct - 2026-10-19 in=0.4 out=0.4
openrouter meta-llama/llama-3.1-70b-instruct - - in=0.1 out=0.28
openrouter meta-llama/llama-3.1-8b-instruct - 2026-10-19 in=0.05 read=0.025 out=0.08
openrouter meta-llama/llama-3.1-8b-instruct - - in=0.02 out=0.03
openrouter meta-llama/llama-3.2-11b-vision-instruct - - in=0.049 out=0.049
openrouter meta-llama/llama-3.2-1b-instruct - 2026-10-19 in=0.027 out=0.201
openrouter meta-llama/llama-3.2-1b-instruct - - in=0.005 out=0.01
openrouter meta-llama/llama-3.2-3b-instruct - 2026-10-19 in=0.0509 out=0.335
openrouter meta-llama/llama-3.2-3b-instruct - - in=0.01 out=0.02
openrouter meta-llama/llama-3.2-90b-vision-instruct - - in=0.9 out=0.9
openrouter meta-llama/llama-3.3-70b-instruct - 2026-11-09 in=0.59 read=0.295 out=0.79
openrouter meta-llama/llama-3.3-70b-instruct - 2026-11-03 in=0.45 out=0.9
openrouter meta-llama/llama-3.3-70b-instruct - 2026-10-19 in=0.1 out=0.32
openrouter meta-llama/llama-3.3-70b-instruct - - in=0.05 out=0.24
openrouter meta-llama/llama-4-maverick - 2026-11-03 in=0.35 read=0.17 out=1
openrouter meta-llama/llama-4-maverick - 2026-10-19 in=0.1875 read=0.05 out=0.6525
openrouter meta-llama/llama-4-maverick - - in=0.15 out=0.6
openrouter meta-llama/llama-4-maverick-17b-128e-instruct - 2026-11-03 in=0.35 read=0.17 out=1
openrouter meta-llama/llama-4-maverick-17b-128e-instruct - 2026-10-19 in=0.1875 read=0.05 out=0.6525
openrouter meta-llama/llama-4-maverick-17b-128e-instruct - - in=0.15 out=0.6
openrouter meta-llama/llama-4-scout - 2026-10-19 in=0.1 out=0.3
openrouter meta-llama/llama-4-scout - - in=0.08 out=0.3
openrouter meta-llama/llama-4-scout-17b-16e-instruct - 2026-10-19 in=0.1 out=0.3
openrouter meta-llama/llama-4-scout-17b-16e-instruct - - in=0.08 out=0.3
openrouter meta-llama/llama-guard-2-8b - - in=0.2 out=0.2
openrouter meta-llama/llama-guard-3-8b - - in=0.02 out=0.06
openrouter meta-llama/llama-guard-4-12b - 2026-10-19 in=0.18 out=0.18
openrouter meta-llama/llama-guard-4-12b - - in=0.05 out=0.05
openrouter meta/muse-glimmer-30b - - in=0.3 read=0.04 out=1.2
openrouter meta/muse-glimmer-30b-20260810 - - in=0.3 read=0.04 out=1.2
openrouter meta/muse-glimmer-30b:batch - - in=0.24 read=0.032 out=0.96
openrouter meta/muse-spark-1.1 - - in=1.25 read=0.15 out=4.25 search=0.0025
openrouter meta/muse-spark-1.1-20260709 - - in=1.25 read=0.15 out=4.25 search=0.0025
openrouter meta/muse-spark-1.2 - - in=1.25 read=0.15 out=4.25 search=0.0025
openrouter meta/muse-spark-1.2-20260805 - - in=1.25 read=0.15 out=4.25 search=0.0025
openrouter meta/muse-spark-1.2-contributor - - in=0.1 read=0.002 out=0.2 search=0.0025
openrouter meta/muse-spark-1.2-contributor-20260805 - - in=0.1 read=0.002 out=0.2 search=0.0025
openrouter meta/muse-spark-1.3 - - in=1.25 read=0.15 out=4.25 search=0.0025
openrouter meta/muse-spark-1.3-20260902 - - in=1.25 read=0.15 out=4.25 search=0.0025
openrouter meta/muse-spark-1.3-contributor - - in=0.1 read=0.002 out=0.2 search=0.0025
openrouter meta/muse-spark-1.3-contributor-20260902 - - in=0.1 read=0.002 out=0.2 search=0.0025
openrouter meta/muse-spark-open - - in=1.25 read=0.15 out=4.25
openrouter meta/muse-spark-open-20261015 - - in=1.25 read=0.15 out=4.25
openrouter meta/muse-wonder - - in=4 read=0.2 out=20 search=0.0025
openrouter meta/muse-wonder-20261012 - - in=4 read=0.2 out=20 search=0.0025
openrouter microsoft/phi-3-medium-128k-instruct * - in=1 out=1
openrouter microsoft/phi-3-mini-128k-instruct * - in=0.1 out=0.1
openrouter microsoft/phi-3.5-mini-128k-instruct * - in=0.1 out=0.1
openrouter microsoft/phi-4 - - in=0.07 out=0.14
openrouter microsoft/phi-4-mini-instruct * - in=0.08 out=0.35
openrouter microsoft/phi-4-multimodal-instruct * - in=0.05 out=0.1
openrouter microsoft/wizardlm-2-7b * - in=0.07 out=0.07
openrouter microsoft/wizardlm-2-8x22b - 2026-10-19 in=0.62 out=0.62
openrouter microsoft/wizardlm-2-8x22b - - in=0.5 out=0.5
openrouter midnight-rose-70b * - in=0.8 out=0.8
openrouter minimax-m1:extended * - in=0.55 out=2.2
openrouter minimax/minimax-01 - - in=0.2 out=1.1
openrouter minimax/minimax-m1 - 2026-11-09 in=0.55 out=2.2
openrouter minimax/minimax-m1 - 2026-11-03 in=0.4 out=2.2
openrouter minimax/minimax-m1 - 2026-10-19 in=0.55 out=2.2
openrouter minimax/minimax-m1 - - in=0.3 out=1.65
openrouter minimax/minimax-m2 - 2026-10-19 in=0.255 read=0.03 out=1.02
openrouter minimax/minimax-m2 - - in=0.255 read=0.03 out=1
openrouter minimax/minimax-m2-her - - in=0.3 read=0.03 out=1.2
openrouter minimax/minimax-m2-her-20260123 - - in=0.3 read=0.03 out=1.2
openrouter minimax/minimax-m2.1 - 2026-10-19 in=0.3 read=0.03 out=1.2
openrouter minimax/minimax-m2.1 - - in=0.29 read=0.03 out=0.95
openrouter minimax/minimax-m2.5 - 2026-11-09 in=0.295 read=0.06 out=1.2
openrouter minimax/minimax-m2.5 - 2026-11-03 in=0.3 read=0.03 out=1.2
openrouter minimax/minimax-m2.5 - 2026-10-19 in=0.27 read=0.03 out=0.95
openrouter minimax/minimax-m2.5 - - in=0.15 read=0.05 out=0.9
openrouter minimax/minimax-m2.5-20260211 - 2026-11-09 in=0.295 read=0.06 out=1.2
openrouter minimax/minimax-m2.5-20260211 - 2026-11-03 in=0.3 read=0.03 out=1.2
openrouter minimax/minimax-m2.5-20260211 - 2026-10-19 in=0.27 read=0.03 out=0.95
openrouter minimax/minimax-m2.5-20260211 - - in=0.15 read=0.05 out=0.9
openrouter minimax/minimax-m2.7 - 2026-11-09 in=0.27 read=0.054 out=1.08
openrouter minimax/minimax-m2.7 - 2026-10-19 in=0.3 read=0.06 out=1.2
openrouter minimax/minimax-m2.7 - - in=0.27 read=0.054 out=1.08
openrouter minimax/minimax-m2.7-20260318 - 2026-11-09 in=0.27 read=0.054 out=1.08
openrouter minimax/minimax-m2.7-20260318 - 2026-10-19 in=0.3 read=0.06 out=1.2
openrouter minimax/minimax-m2.7-20260318 - - in=0.27 read=0.054 out=1.08
openrouter minimax/minimax-m3 - - in=0.3 read=0.06 out=1.2
openrouter minimax/minimax-m3-20260531 - - in=0.3 read=0.06 out=1.2
openrouter minimax/minimax-m3:batch - - in=0.224 read=0.0448 out=0.88
openrouter ministral-3b - - in=0.04 out=0.04
openrouter ministral-8b - - in=0.1 out=0.1
openrouter mistral-7b-instruct - - in=0.028 out=0.054
openrouter mistral-7b-instruct-v0.1 - - in=0.11 out=0.19
openrouter mistral-7b-instruct-v0.2 - - in=0.2 out=0.2
openrouter mistral-7b-instruct-v0.3 - - in=0.028 out=0.054
openrouter mistral-large-2411 - 2026-10-19 in=2 read=0.2 out=6
openrouter mistral-large-2411 - - in=2 out=6
openrouter mistral-medium - - in=2.75 out=8.1
openrouter mistral-small - - in=0.2 out=0.6
openrouter mistral-tiny - - in=0.25 out=0.25
openrouter mistral/ministral-8b - - in=0.1 out=0.1
openrouter mistralai/codestral-2501 * - in=0.3 out=0.9
openrouter mistralai/codestral-2508 * - in=0.3 read=0.03 out=0.9
openrouter mistralai/codestral-2508:batch * - in=0.15 read=0.015 out=0.45
openrouter mistralai/codestral-mamba * - in=0.25 out=0.25
openrouter mistralai/devstral-2512 * - in=0.4 read=0.04 out=2
openrouter mistralai/ministral-14b-2512 * - in=0.2 read=0.02 out=0.2
openrouter mistralai/ministral-3b * - in=0.04 out=0.04
openrouter mistralai/ministral-3b-2512 * - in=0.1 read=0.01 out=0.1
openrouter mistralai/ministral-8b * - in=0.1 out=0.1
openrouter mistralai/ministral-8b-2512 * - in=0.15 read=0.015 out=0.15
openrouter mistralai/ministral-8b-2512:batch * - in=0.075 read=0.0075 out=0.075
openrouter mistralai/mistral-7b-instruct - - in=0.029 out=0.059
openrouter mistralai/mistral-7b-instruct-v0.1 * - in=0.2 out=0.2
openrouter mistralai/mistral-7b-instruct-v0.2 - - in=0.2 out=0.2
openrouter mistralai/mistral-7b-instruct-v0.3 * - in=0.029 out=0.059
openrouter mistralai/mistral-large - 2026-10-19 in=2 read=0.2 out=6
openrouter mistralai/mistral-large - - in=2 out=6
openrouter mistralai/mistral-large-2407 * 2026-10-19 in=2 read=0.2 out=6
openrouter mistralai/mistral-large-2407 * - in=2 out=6
openrouter mistralai/mistral-large-2512 * - in=0.5 read=0.05 out=1.5
openrouter mistralai/mistral-large-2512:batch * - in=0.25 read=0.025 out=0.75
openrouter mistralai/mistral-large-4-0 * 2026-11-03 in=0.7 read=0.07 out=2.1
openrouter mistralai/mistral-large-4-0 * - in=0.68 read=0.07 out=2.09
openrouter mistralai/mistral-large-4-0-20261006 * 2026-11-03 in=0.7 read=0.07 out=2.1
openrouter mistralai/mistral-large-4-0-20261006 * - in=0.68 read=0.07 out=2.09
openrouter mistralai/mistral-medium * - in=2.75 out=8.1
openrouter mistralai/mistral-medium-3 - 2026-10-19 in=0.4 read=0.04 out=2
openrouter mistralai/mistral-medium-3 - - in=0.4 out=2
openrouter mistralai/mistral-medium-3-5 * - in=1.5 out=7.5
openrouter mistralai/mistral-medium-3-5:batch * - in=0.75 out=3.75
openrouter mistralai/mistral-medium-3.1 * - in=0.4 read=0.04 out=2
openrouter mistralai/mistral-medium-3.1:batch * - in=0.2 read=0.02 out=1
openrouter mistralai/mistral-medium-3.5-20260430 * - in=1.5 out=7.5
openrouter mistralai/mistral-nemo - 2026-11-03 in=0.15 read=0.015 out=0.15
openrouter mistralai/mistral-nemo - 2026-10-19 in=0.029 out=0.03
openrouter mistralai/mistral-nemo - - in=0.01 out=0.019
openrouter mistralai/mistral-saba * 2026-10-19 in=0.2 read=0.02 out=0.6
openrouter mistralai/mistral-saba * - in=0.2 out=0.6
openrouter mistralai/mistral-saba-2502 * 2026-10-19 in=0.2 read=0.02 out=0.6
openrouter mistralai/mistral-saba-2502 * - in=0.2 out=0.6
openrouter mistralai/mistral-small * - in=0.2 out=0.6
openrouter mistralai/mistral-small-24b-instruct-2501 * 2026-10-19 in=0.05 out=0.08
openrouter mistralai/mistral-small-24b-instruct-2501 * - in=0.05 out=0.09
openrouter mistralai/mistral-small-2603 * - in=0.15 read=0.015 out=0.6
openrouter mistralai/mistral-small-2603:batch * - in=0.075 read=0.0075 out=0.3
openrouter mistralai/mistral-small-3.1-24b-instruct * 2026-10-19 in=0.351 out=0.555
openrouter mistralai/mistral-small-3.1-24b-instruct * - in=0.05 out=0.15
openrouter mistralai/mistral-small-3.1-24b-instruct-2503 * 2026-10-19 in=0.351 out=0.555
openrouter mistralai/mistral-small-3.1-24b-instruct-2503 * - in=0.05 out=0.15
openrouter mistralai/mistral-small-3.2-24b-instruct * 2026-11-03 in=0.1 read=0.01 out=0.3
openrouter mistralai/mistral-small-3.2-24b-instruct * 2026-10-19 in=0.09375 out=0.25
openrouter mistralai/mistral-small-3.2-24b-instruct * - in=0.075 out=0.2
openrouter mistralai/mistral-small-3.2-24b-instruct-2506 - 2026-11-03 in=0.1 read=0.01 out=0.3
openrouter mistralai/mistral-small-3.2-24b-instruct-2506 - 2026-10-19 in=0.09375 out=0.25
openrouter mistralai/mistral-small-3.2-24b-instruct-2506 - - in=0.075 out=0.2
openrouter mistralai/mistral-tiny * - in=0.25 out=0.25
openrouter mistralai/mixtral-8x22b-instruct * 2026-10-19 in=2 read=0.2 out=6
openrouter mistralai/mixtral-8x22b-instruct * - in=0.9 out=0.9
openrouter mistralai/mixtral-8x7b-instruct * - in=0.24 out=0.24
openrouter mistralai/pixtral-12b * - in=0.1 out=0.1
openrouter mistralai/pixtral-large-2411 * - in=2 out=6
openrouter mistralai/voxtral-small-24b-2507 * - in=0.1 read=0.01 out=0.3
openrouter mixtral-8x7b-instruct - - in=0.08 out=0.24
openrouter mn-celeste-12b * - in=0.8 out=1.2
openrouter mn-inferor-12b * - in=0.8 out=1.2
openrouter mn-starcannon-12b * - in=0.8 out=1.2
openrouter moondream/moondream3-preview * - in=0.3 out=2.5
openrouter moondream/moondream3-preview-20261013 * - in=0.3 out=2.5
openrouter moondream/moondream3.1-9b-a2b * - in=0.3 out=2.5
openrouter moondream/moondream3.1-9b-a2b-20261013 * - in=0.3 out=2.5
openrouter moonshotai/kimi-k2 - - in=0.57 out=2.3
openrouter moonshotai/kimi-k2-0905 - - in=0.6 out=2.5
openrouter moonshotai/kimi-k2-thinking - 2026-10-19 in=0.6 read=0.15 out=2.5
openrouter moonshotai/kimi-k2-thinking - - in=0.6 out=2.5
openrouter moonshotai/kimi-k2-thinking-20251106 * 2026-10-19 in=0.6 read=0.15 out=2.5
openrouter moonshotai/kimi-k2-thinking-20251106 * - in=0.6 out=2.5
openrouter moonshotai/kimi-k2.5 - 2026-11-03 in=0.532 read=0.209 out=3.325
openrouter moonshotai/kimi-k2.5 - 2026-10-19 in=0.5 read=0.15 out=2.5
openrouter moonshotai/kimi-k2.5 - - in=0.4 read=0.09 out=1.9
openrouter moonshotai/kimi-k2.5-0127 * 2026-11-03 in=0.532 read=0.209 out=3.325
openrouter moonshotai/kimi-k2.5-0127 * 2026-10-19 in=0.5 read=0.15 out=2.5
openrouter moonshotai/kimi-k2.5-0127 * - in=0.4 read=0.09 out=1.9
openrouter moonshotai/kimi-k2.6 - 2026-11-03 in=0.95 read=0.16 out=4
openrouter moonshotai/kimi-k2.6 - 2026-10-19 in=0.65 read=0.15 out=3.41
openrouter moonshotai/kimi-k2.6 - - in=0.68 read=0.34 out=3.41
openrouter moonshotai/kimi-k2.6-20260420 * 2026-11-03 in=0.95 read=0.16 out=4
openrouter moonshotai/kimi-k2.6-20260420 * 2026-10-19 in=0.65 read=0.15 out=3.41
openrouter moonshotai/kimi-k2.6-20260420 * - in=0.68 read=0.34 out=3.41
openrouter moonshotai/kimi-k2.7-code - 2026-11-03 in=0.95 read=0.19 out=4
openrouter moonshotai/kimi-k2.7-code - 2026-10-19 in=0.6712 read=0.18 out=3.35
openrouter moonshotai/kimi-k2.7-code - - in=0.75 read=0.16 out=3.5
openrouter moonshotai/kimi-k2.7-code-20260612 * 2026-11-03 in=0.95 read=0.19 out=4
openrouter moonshotai/kimi-k2.7-code-20260612 * 2026-10-19 in=0.6712 read=0.18 out=3.35
openrouter moonshotai/kimi-k2.7-code-20260612 * - in=0.75 read=0.16 out=3.5
openrouter moonshotai/kimi-k3 - 2026-11-03 in=3 read=0.3 out=15
openrouter moonshotai/kimi-k3 - 2026-10-19 in=0.239 read=0.21 out=11.936
openrouter moonshotai/kimi-k3 - - in=3 read=0.3 out=15
openrouter moonshotai/kimi-k3-20260715 * 2026-11-03 in=3 read=0.3 out=15
openrouter moonshotai/kimi-k3-20260715 * 2026-10-19 in=0.239 read=0.21 out=11.936
openrouter moonshotai/kimi-k3-20260715 * - in=3 read=0.3 out=15
openrouter moonshotai/kimi-k3.1-pro - - in=2 read=0.2 out=10
openrouter moonshotai/kimi-k3.1-pro-20261023 * - in=2 read=0.2 out=10
openrouter moonshotai/kimi-k3:batch * 2026-11-09 in=0.917 read=0.226 out=6
openrouter moonshotai/kimi-k3:batch * - in=2.28 read=0.228 out=11.4
openrouter morph/morph-v3-fast - - in=0.8 out=1.2
openrouter morph/morph-v3-fast:batch - - in=0.4 out=0.6
openrouter morph/morph-v3-large - - in=0.9 out=1.9
openrouter morph/morph-v3-large:batch - - in=0.45 out=0.95
openrouter mythalion-13b * - in=0.8 out=1.2
openrouter neversleep/llama-3-lumimaid-70b * - in=3.375 out=4.5
openrouter neversleep/llama-3-lumimaid-8b * - in=0.09375 out=0.75
openrouter neversleep/llama-3-lumimaid-8b:extended * - in=0.09375 out=0.75
openrouter neversleep/llama-3.1-lumimaid-70b * - in=1.5 out=2.25
openrouter neversleep/llama-3.1-lumimaid-8b * - in=0.09375 out=0.75
openrouter neversleep/noromaid-20b * - in=0.75 out=1.5
openrouter nex-agi/nex-n2.5-mini * - in=0.025 read=0.0025 out=0.1
openrouter nex-agi/nex-n2.5-mini-20260908 * - in=0.025 read=0.0025 out=0.1
openrouter nex-agi/nex-n2.5-pro * - in=0.075 read=0.015 out=0.25
openrouter nex-agi/nex-n2.5-pro-20260907 * - in=0.075 read=0.015 out=0.25
openrouter noromaid-20b * - in=1.25 out=2
openrouter nothingiisreal/mn-celeste-12b * - in=0.8 out=1.2
openrouter nous-hermes-2-mixtral-8x7b-dpo * - in=0.6 out=0.6
openrouter nousresearch/hermes-2-pro-llama-3-8b - - in=0.025 out=0.04
openrouter nousresearch/hermes-3-llama-3.1-405b * 2026-10-19 in=1 out=1
openrouter nousresearch/hermes-3-llama-3.1-405b * - in=0.7 out=0.8
openrouter nousresearch/hermes-3-llama-3.1-70b * 2026-10-19 in=0.7 out=0.7
openrouter nousresearch/hermes-3-llama-3.1-70b * - in=0.12 out=0.3
openrouter nousresearch/hermes-4-405b * 2026-11-03 in=1 read=0.2 out=3
openrouter nousresearch/hermes-4-405b * - in=1 out=3
openrouter nousresearch/hermes-4-70b * - in=0.13 out=0.4
openrouter nousresearch/nous-hermes-2-mixtral-8x7b-dpo * - in=0.6 out=0.6
openrouter nousresearch/nous-hermes-llama2-13b - - in=0.18 out=0.18
openrouter nvidia/llama-3.1-nemotron-70b-instruct * - in=0.12 out=0.3
openrouter nvidia/llama-3.3-nemotron-super-49b-v1.5 * - in=0.4 out=0.4
openrouter nvidia/nemotron-3-nano-30b-a3b - 2026-11-03 in=0.06 read=0.012 out=0.24
openrouter nvidia/nemotron-3-nano-30b-a3b - 2026-10-19 in=0.06 out=0.24
openrouter nvidia/nemotron-3-nano-30b-a3b - - in=0.05 out=0.2
openrouter nvidia/nemotron-3-super-120b-a12b - 2026-11-09 in=0.08 out=0.45
openrouter nvidia/nemotron-3-super-120b-a12b - 2026-11-03 in=0.085 out=0.4
openrouter nvidia/nemotron-3-super-120b-a12b - 2026-10-19 in=0.08 out=0.45
openrouter nvidia/nemotron-3-super-120b-a12b - - in=0.09 out=0.45
openrouter nvidia/nemotron-3-super-120b-a12b-20230311 * 2026-11-09 in=0.08 out=0.45
openrouter nvidia/nemotron-3-super-120b-a12b-20230311 * 2026-11-03 in=0.085 out=0.4
openrouter nvidia/nemotron-3-super-120b-a12b-20230311 * 2026-10-19 in=0.08 out=0.45
openrouter nvidia/nemotron-3-super-120b-a12b-20230311 * - in=0.09 out=0.45
openrouter nvidia/nemotron-3-ultra-550b-a55b - 2026-10-19 in=0.6 read=0.12 out=2.4
openrouter nvidia/nemotron-3-ultra-550b-a55b - - in=0.5 read=0.15 out=2.5
openrouter nvidia/nemotron-3-ultra-550b-a55b-20260604 * 2026-10-19 in=0.6 read=0.12 out=2.4
openrouter nvidia/nemotron-3-ultra-550b-a55b-20260604 * - in=0.5 read=0.15 out=2.5
openrouter nvidia/nemotron-3.5-content-safety * - in=0.2 out=0.2
openrouter nvidia/nemotron-3.5-content-safety-20260604 * - in=0.2 out=0.2
openrouter nvidia/nemotron-3.5-lightning * 2026-11-03 in=0.05 read=0.01 out=0.2
openrouter nvidia/nemotron-3.5-lightning * - in=0.07 read=0.04 out=0.2
openrouter nvidia/nemotron-3.5-lightning-20260807 * 2026-11-03 in=0.05 read=0.01 out=0.2
openrouter nvidia/nemotron-3.5-lightning-20260807 * - in=0.07 read=0.04 out=0.2
openrouter nvidia/nemotron-3.5-super-vl * 2026-10-20 in=0.15 read=0.02 out=0.5
openrouter nvidia/nemotron-3.5-super-vl * - in=0.1 read=0.08 out=0.4
openrouter nvidia/nemotron-3.5-super-vl-20261015 * 2026-10-20 in=0.15 read=0.02 out=0.5
openrouter nvidia/nemotron-3.5-super-vl-20261015 * - in=0.1 read=0.08 out=0.4
openrouter nvidia/nemotron-nano-9b-v2 * - in=0.04 out=0.16
openrouter o1-mini - - in=1.1 read=0.55 out=4.4
openrouter o1-mini-2024-09-12 - - in=1.1 read=0.55 out=4.4
openrouter o1-preview - - in=15 read=7.5 out=60
openrouter o1-preview-2024-09-12 - - in=15 read=7.5 out=60
openrouter openai/chatgpt-4o-latest - - in=5 out=15
openrouter openai/codex-mini - - in=1.5 read=0.375 out=6
openrouter openai/gpt-3.5-turbo - - in=0.5 out=1.5
openrouter openai/gpt-3.5-turbo-0613 - - in=1 out=2
openrouter openai/gpt-3.5-turbo-1106 - - in=1 out=2
openrouter openai/gpt-3.5-turbo-16k - - in=3 out=4
openrouter openai/gpt-3.5-turbo-instruct - - in=1.5 out=2
openrouter openai/gpt-3.5-turbo:batch - - in=0.25 out=0.75
openrouter openai/gpt-4 - - in=30 out=60
openrouter openai/gpt-4-1106-preview - - in=10 out=30
openrouter openai/gpt-4-32k - - in=60 out=120
openrouter openai/gpt-4-32k-0314 - - in=60 out=120
openrouter openai/gpt-4-turbo - - in=10 out=30
openrouter openai/gpt-4-turbo-preview - - in=10 out=30
openrouter openai/gpt-4-turbo:batch - - in=5 out=15
openrouter openai/gpt-4.1 - - in=2 read=0.5 out=8
openrouter openai/gpt-4.1-2025-04-14 - - in=2 read=0.5 out=8
openrouter openai/gpt-4.1-mini - - in=0.4 read=0.1 out=1.6
openrouter openai/gpt-4.1-mini-2025-04-14 - - in=0.4 read=0.1 out=1.6
openrouter openai/gpt-4.1-mini:batch - - in=0.2 read=0.05 out=0.8
openrouter openai/gpt-4.1-nano - 2026-11-03 in=0.1 read=0.03 out=0.4
openrouter openai/gpt-4.1-nano - - in=0.1 read=0.025 out=0.4
openrouter openai/gpt-4.1-nano-2025-04-14 - 2026-11-03 in=0.1 read=0.03 out=0.4
openrouter openai/gpt-4.1-nano-2025-04-14 - - in=0.1 read=0.025 out=0.4
openrouter openai/gpt-4.1-nano:batch - - in=0.05 read=0.0125 out=0.2
openrouter openai/gpt-4.1:batch - - in=1 read=0.25 out=4
openrouter openai/gpt-4.5-preview - - in=75 out=150
openrouter openai/gpt-4o - 2026-10-19 in=2.5 read=1.25 out=10
openrouter openai/gpt-4o - - in=2.5 out=10
openrouter openai/gpt-4o-2024-05-13 - - in=5 out=15
openrouter openai/gpt-4o-2024-08-06 - 2026-10-19 in=2.5 read=1.25 out=10
openrouter openai/gpt-4o-2024-08-06 - - in=2.5 out=10
openrouter openai/gpt-4o-2024-11-20 - 2026-10-19 in=2.5 read=1.25 out=10
openrouter openai/gpt-4o-2024-11-20 - - in=2.5 out=10
openrouter openai/gpt-4o-audio-preview - 2026-10-19 in=2.5 read=1.25 out=10
openrouter openai/gpt-4o-audio-preview - - in=2.5 out=10
openrouter openai/gpt-4o-mini - - in=0.15 read=0.075 out=0.6
openrouter openai/gpt-4o-mini-2024-07-18 - - in=0.15 read=0.075 out=0.6
openrouter openai/gpt-4o-mini-search-preview - - in=0.15 out=0.6
openrouter openai/gpt-4o-mini:batch - - in=0.075 read=0.0375 out=0.3
openrouter openai/gpt-4o-search-preview - - in=2.5 out=10
openrouter openai/gpt-4o:batch - - in=1.25 read=0.625 out=5
openrouter openai/gpt-4o:extended - - in=6 out=18
openrouter openai/gpt-5 - - in=1.25 read=0.125 out=10
openrouter openai/gpt-5-2025-08-07 - - in=1.25 read=0.125 out=10
openrouter openai/gpt-5-chat - - in=1.25 read=0.125 out=10
openrouter openai/gpt-5-codex - - in=1.25 read=0.125 out=10
openrouter openai/gpt-5-image - - in=10 read=1.25 out=10
openrouter openai/gpt-5-image-mini - - in=2.5 read=0.25 out=2
openrouter openai/gpt-5-mini - - in=0.25 read=0.025 out=2
openrouter openai/gpt-5-mini-2025-08-07 - - in=0.25 read=0.025 out=2
openrouter openai/gpt-5-mini:batch - - in=0.125 read=0.0125 out=1
openrouter openai/gpt-5-nano - 2026-10-19 in=0.05 read=0.005 out=0.4
openrouter openai/gpt-5-nano - - in=0.05 read=0.01 out=0.4
openrouter openai/gpt-5-nano-2025-08-07 - 2026-10-19 in=0.05 read=0.005 out=0.4
openrouter openai/gpt-5-nano-2025-08-07 - - in=0.05 read=0.01 out=0.4
openrouter openai/gpt-5-nano:batch - - in=0.025 read=0.0025 out=0.2
openrouter openai/gpt-5-pro - - in=15 out=120
openrouter openai/gpt-5-pro-2025-10-06 - - in=15 out=120
openrouter openai/gpt-5-pro:batch - - in=7.5 out=60
openrouter openai/gpt-5.1 - 2026-10-19 in=1.25 read=0.125 out=10
openrouter openai/gpt-5.1 - - in=1.25 read=0.13 out=10
openrouter openai/gpt-5.1-20251113 - 2026-10-19 in=1.25 read=0.125 out=10
openrouter openai/gpt-5.1-20251113 - - in=1.25 read=0.13 out=10
openrouter openai/gpt-5.1-chat - 2026-10-19 in=1.25 read=0.125 out=10
openrouter openai/gpt-5.1-chat - - in=1.25 read=0.13 out=10
openrouter openai/gpt-5.1-codex - 2026-10-19 in=1.25 read=0.125 out=10
openrouter openai/gpt-5.1-codex - - in=1.25 read=0.13 out=10
openrouter openai/gpt-5.1-codex-max - - in=1.25 read=0.125 out=10
openrouter openai/gpt-5.1-codex-mini - 2026-10-19 in=0.25 read=0.03 out=2
openrouter openai/gpt-5.1-codex-mini - - in=0.25 read=0.025 out=2
openrouter openai/gpt-5.1-codex-mini-20251113 - 2026-10-19 in=0.25 read=0.03 out=2
openrouter openai/gpt-5.1-codex-mini-20251113 - - in=0.25 read=0.025 out=2
openrouter openai/gpt-5.1:batch - - in=0.625 read=0.0625 out=5
openrouter openai/gpt-5.2 - - in=1.75 read=0.175 out=14
openrouter openai/gpt-5.2-20251211 - - in=1.75 read=0.175 out=14
openrouter openai/gpt-5.2-chat - - in=1.75 read=0.175 out=14
openrouter openai/gpt-5.2-codex - - in=1.75 read=0.175 out=14
openrouter openai/gpt-5.2-pro - - in=21 out=168
openrouter openai/gpt-5.2-pro-20251211 - - in=21 out=168
openrouter openai/gpt-5.2-pro:batch - - in=10.5 out=84
openrouter openai/gpt-5.2:batch - - in=0.875 read=0.0875 out=7
openrouter openai/gpt-5.3-chat - - in=1.75 read=0.175 out=14
openrouter openai/gpt-5.3-codex - - in=1.75 read=0.175 out=14
openrouter openai/gpt-5.3-codex-20260224 - - in=1.75 read=0.175 out=14
openrouter openai/gpt-5.4 - - in=2.5 read=0.25 out=15 >272000 in=5 read=0.5 out=22.5
openrouter openai/gpt-5.4-20260305 - - in=2.5 read=0.25 out=15 >272000 in=5 read=0.5 out=22.5
openrouter openai/gpt-5.4-image-2 - - in=8 read=2 out=15
openrouter openai/gpt-5.4-image-2-20260421 - - in=8 read=2 out=15
openrouter openai/gpt-5.4-mini - - in=0.75 read=0.075 out=4.5
openrouter openai/gpt-5.4-mini-20260317 - - in=0.75 read=0.075 out=4.5
openrouter openai/gpt-5.4-mini:batch - - in=0.375 read=0.0375 out=2.25
openrouter openai/gpt-5.4-nano - - in=0.2 read=0.02 out=1.25
openrouter openai/gpt-5.4-nano-20260317 - - in=0.2 read=0.02 out=1.25
openrouter openai/gpt-5.4-nano:batch - - in=0.1 read=0.01 out=0.625
openrouter openai/gpt-5.4-pro - - in=30 out=180 >272000 in=60 out=270
openrouter openai/gpt-5.4-pro-20260305 - - in=30 out=180 >272000 in=60 out=270
openrouter openai/gpt-5.4-pro:batch - - in=15 out=90 >272000 in=30 out=135
openrouter openai/gpt-5.4:batch - - in=1.25 read=0.125 out=7.5 >272000 in=2.5 read=0.25 out=11.25
openrouter openai/gpt-5.5 - - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45
openrouter openai/gpt-5.5-20260423 - - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45
openrouter openai/gpt-5.5-pro - - in=30 out=180 >272000 in=60 out=270
openrouter openai/gpt-5.5-pro-20260423 - - in=30 out=180 >272000 in=60 out=270
openrouter openai/gpt-5.5-pro:batch - - in=15 out=90 >272000 in=30 out=135
openrouter openai/gpt-5.5:batch - - in=2.5 read=0.25 out=15 >272000 in=5 read=0.5 out=22.5
openrouter openai/gpt-5.6-luna - - in=0.2 read=0.02 w5=0.25 out=1.2 >272000 in=0.4 read=0.04 w5=0.5 out=1.8
openrouter openai/gpt-5.6-luna-20260709 - - in=0.2 read=0.02 w5=0.25 out=1.2 >272000 in=0.4 read=0.04 w5=0.5 out=1.8
openrouter openai/gpt-5.6-luna-pro - - in=0.2 read=0.02 w5=0.25 out=1.2 >272000 in=0.4 read=0.04 w5=0.5 out=1.8
openrouter openai/gpt-5.6-luna-pro-20260709 - - in=0.2 read=0.02 w5=0.25 out=1.2 >272000 in=0.4 read=0.04 w5=0.5 out=1.8
openrouter openai/gpt-5.6-luna-pro:batch - - in=0.1 read=0.01 w5=0.125 out=0.6 >272000 in=0.2 read=0.02 w5=0.25 out=0.9
openrouter openai/gpt-5.6-luna:batch - - in=0.1 read=0.01 w5=0.125 out=0.6 >272000 in=0.2 read=0.02 w5=0.25 out=0.9
openrouter openai/gpt-5.6-sol - 2026-10-19 in=4 read=0.4 w5=5 out=20 >272000 in=8 read=0.8 w5=10 out=30
openrouter openai/gpt-5.6-sol - - in=2 read=0.2 w5=2.5 out=10 >272000 in=4 read=0.4 w5=5 out=15
openrouter openai/gpt-5.6-sol-20260709 - 2026-10-19 in=4 read=0.4 w5=5 out=20 >272000 in=8 read=0.8 w5=10 out=30
openrouter openai/gpt-5.6-sol-20260709 - - in=2 read=0.2 w5=2.5 out=10 >272000 in=4 read=0.4 w5=5 out=15
openrouter openai/gpt-5.6-sol-pro - - in=4 read=0.4 w5=5 out=20 >272000 in=8 read=0.8 w5=10 out=30
openrouter openai/gpt-5.6-sol-pro-20260709 - - in=4 read=0.4 w5=5 out=20 >272000 in=8 read=0.8 w5=10 out=30
openrouter openai/gpt-5.6-sol-pro:batch - - in=2 read=0.2 w5=2.5 out=10 >272000 in=4 read=0.4 w5=5 out=15
openrouter openai/gpt-5.6-sol:batch - - in=2 read=0.2 w5=2.5 out=10 >272000 in=4 read=0.4 w5=5 out=15
openrouter openai/gpt-5.6-terra - - in=2 read=0.2 w5=2.5 out=12 >272000 in=4 read=0.4 w5=5 out=18
openrouter openai/gpt-5.6-terra-20260709 - - in=2 read=0.2 w5=2.5 out=12 >272000 in=4 read=0.4 w5=5 out=18
openrouter openai/gpt-5.6-terra-pro - - in=2 read=0.2 w5=2.5 out=12 >272000 in=4 read=0.4 w5=5 out=18
openrouter openai/gpt-5.6-terra-pro-20260709 - - in=2 read=0.2 w5=2.5 out=12 >272000 in=4 read=0.4 w5=5 out=18
openrouter openai/gpt-5.6-terra-pro:batch - - in=1 read=0.1 w5=1.25 out=6 >272000 in=2 read=0.2 w5=2.5 out=9
openrouter openai/gpt-5.6-terra:batch - - in=1 read=0.1 w5=1.25 out=6 >272000 in=2 read=0.2 w5=2.5 out=9
openrouter openai/gpt-5:batch - - in=0.625 read=0.0625 out=5
openrouter openai/gpt-6-astra - - in=10 read=1 w5=12.5 out=50 >272000 in=20 read=2 w5=25 out=75
openrouter openai/gpt-6-astra-20260903 - - in=10 read=1 w5=12.5 out=50 >272000 in=20 read=2 w5=25 out=75
openrouter openai/gpt-6-astra-pro - - in=10 read=1 w5=12.5 out=50 >272000 in=20 read=2 w5=25 out=75
openrouter openai/gpt-6-astra-pro-20260903 - - in=10 read=1 w5=12.5 out=50 >272000 in=20 read=2 w5=25 out=75
openrouter openai/gpt-6-astra-pro:batch - - in=5 read=0.5 w5=6.25 out=25 >272000 in=10 read=1 w5=12.5 out=37.5
openrouter openai/gpt-6-astra:batch - - in=5 read=0.5 w5=6.25 out=25 >272000 in=10 read=1 w5=12.5 out=37.5
openrouter openai/gpt-6-luna - - in=0.1 read=0.01 w5=0.125 out=0.5 >272000 in=0.2 read=0.02 w5=0.25 out=0.75 search=0.01
openrouter openai/gpt-6-luna-20260922 - - in=0.1 read=0.01 w5=0.125 out=0.5 >272000 in=0.2 read=0.02 w5=0.25 out=0.75 search=0.01
openrouter openai/gpt-6-luna-pro - - in=0.1 read=0.01 w5=0.125 out=0.5 >272000 in=0.2 read=0.02 w5=0.25 out=0.75 search=0.01
openrouter openai/gpt-6-luna-pro:batch - - in=0.05 read=0.005 w5=0.0625 out=0.25 >272000 in=0.1 read=0.01 w5=0.125 out=0.375 search=0.01
openrouter openai/gpt-6-luna:batch - - in=0.05 read=0.005 w5=0.0625 out=0.25 >272000 in=0.1 read=0.01 w5=0.125 out=0.375 search=0.01
openrouter openai/gpt-6-sol - - in=2 read=0.2 w5=2.5 out=10 >272000 in=4 read=0.4 w5=5 out=15 search=0.01
openrouter openai/gpt-6-sol-20260922 - - in=2 read=0.2 w5=2.5 out=10 >272000 in=4 read=0.4 w5=5 out=15 search=0.01
openrouter openai/gpt-6-sol-pro - - in=2 read=0.2 w5=2.5 out=10 >272000 in=4 read=0.4 w5=5 out=15 search=0.01
openrouter openai/gpt-6-sol-pro:batch - - in=1 read=0.1 w5=1.25 out=5 >272000 in=2 read=0.2 w5=2.5 out=7.5 search=0.01
openrouter openai/gpt-6-sol:batch - - in=1 read=0.1 w5=1.25 out=5 >272000 in=2 read=0.2 w5=2.5 out=7.5 search=0.01
openrouter openai/gpt-6.1-sol - - in=2 read=0.1 w5=2.5 out=10 >272000 in=4 read=0.2 w5=5 out=15 search=0.01
openrouter openai/gpt-6.1-sol-20260929 - - in=2 read=0.1 w5=2.5 out=10 >272000 in=4 read=0.2 w5=5 out=15 search=0.01
openrouter openai/gpt-6.1-sol-pro - - in=2 read=0.1 w5=2.5 out=10 >272000 in=4 read=0.2 w5=5 out=15 search=0.01
openrouter openai/gpt-6.1-sol-pro:batch - - in=1 read=0.05 w5=1.25 out=5 >272000 in=2 read=0.1 w5=2.5 out=7.5 search=0.01
openrouter openai/gpt-6.1-sol:batch - - in=1 read=0.05 w5=1.25 out=5 >272000 in=2 read=0.1 w5=2.5 out=7.5 search=0.01
openrouter openai/gpt-6.1-terra - - in=1 read=0.05 w5=1.25 out=5 >272000 in=2 read=0.1 w5=2.5 out=7.5
openrouter openai/gpt-6.1-terra-20261026 - - in=1 read=0.05 w5=1.25 out=5 >272000 in=2 read=0.1 w5=2.5 out=7.5
openrouter openai/gpt-6.1-terra-pro - - in=1 read=0.05 w5=1.25 out=5 >272000 in=2 read=0.1 w5=2.5 out=7.5
openrouter openai/gpt-6.1-terra-pro-20261026 - - in=1 read=0.05 w5=1.25 out=5 >272000 in=2 read=0.1 w5=2.5 out=7.5
openrouter openai/gpt-6.1-terra-pro:batch - - in=0.5 read=0.025 w5=0.625 out=2.5 >272000 in=1 read=0.05 w5=1.25 out=3.75
openrouter openai/gpt-6.1-terra:batch - - in=0.5 read=0.025 w5=0.625 out=2.5 >272000 in=1 read=0.05 w5=1.25 out=3.75
openrouter openai/gpt-audio - - in=2.5 out=10
openrouter openai/gpt-audio-mini - - in=0.6 out=2.4
openrouter openai/gpt-chat-latest - - in=5 read=0.5 out=30
openrouter openai/gpt-chat-latest-20260505 - - in=5 read=0.5 out=30
openrouter openai/gpt-oss-120b - 2026-11-03 in=0.1 out=0.5
openrouter openai/gpt-oss-120b - 2026-10-19 in=0.15 read=0.075 out=0.6
openrouter openai/gpt-oss-120b - - in=0.039 out=0.18
openrouter openai/gpt-oss-120b:batch - - in=0.0296 out=0.136
openrouter openai/gpt-oss-20b - 2026-11-03 in=0.03 read=0.009 out=0.14
openrouter openai/gpt-oss-20b - 2026-10-19 in=0.018 read=0.009 out=0.09
openrouter openai/gpt-oss-20b - - in=0.029 out=0.14
openrouter openai/gpt-oss-20b:batch - - in=0.024 out=0.112
openrouter openai/gpt-oss-safeguard-20b - 2026-10-19 in=0.075 read=0.0375 out=0.3
openrouter openai/gpt-oss-safeguard-20b - - in=0.075 read=0.037 out=0.3
openrouter openai/o1 - - in=15 read=7.5 out=60
openrouter openai/o1-2024-12-17 - - in=15 read=7.5 out=60
openrouter openai/o1-mini - - in=1.1 out=4.4
openrouter openai/o1-mini-2024-09-12 - - in=1.1 out=4.4
openrouter openai/o1-pro - - in=150 out=600
openrouter openai/o3 - - in=2 read=0.5 out=8
openrouter openai/o3-2025-04-16 - - in=2 read=0.5 out=8
openrouter openai/o3-deep-research - - in=10 read=2.5 out=40
openrouter openai/o3-mini - - in=1.1 read=0.55 out=4.4
openrouter openai/o3-mini-2025-01-31 - - in=1.1 read=0.55 out=4.4
openrouter openai/o3-mini-high - - in=1.1 read=0.55 out=4.4
openrouter openai/o3-mini:batch - - in=0.55 read=0.275 out=2.2
openrouter openai/o3-pro - - in=20 out=80
openrouter openai/o3-pro-2025-06-10 - - in=20 out=80
openrouter openai/o3:batch - - in=1 read=0.25 out=4
openrouter openai/o4-mini - - in=1.1 read=0.275 out=4.4
openrouter openai/o4-mini-2025-04-16 - - in=1.1 read=0.275 out=4.4
openrouter openai/o4-mini-deep-research - - in=2 read=0.5 out=8
openrouter openai/o4-mini-high - - in=1.1 read=0.275 out=4.4
openrouter openai/o4-mini:batch - - in=0.55 read=0.1375 out=2.2
openrouter openchat/openchat-7b - - in=0.07 out=0.07
openrouter openhands-lm-32b-v0.1 * - in=2.6 out=3.4
openrouter particle-ai/particle-1 * - in=0.05 read=0.003 out=0.5
openrouter particle-ai/particle-1-20261027 * - in=0.05 read=0.003 out=0.5
openrouter perceptron/perceptron-mk1 * - in=0.15 out=1.5
openrouter perceptron/perceptron-mk1-20260512 * - in=0.15 out=1.5
openrouter perceptron/perceptron-mk1.5 * - in=0.15 out=1.5
openrouter perceptron/perceptron-mk1.5-20260925 * - in=0.15 out=1.5
openrouter perplexity/llama-3.1-sonar-large-128k-online - - in=1 out=1
openrouter perplexity/llama-3.1-sonar-small-128k-online - - in=0.2 out=0.2
openrouter perplexity/pplx-decider-v1-27b - - in=0.04
openrouter perplexity/pplx-decider-v1.1-27b - - in=0.02
openrouter perplexity/r1-1776 - - in=2 out=8
openrouter perplexity/sonar - - in=1 out=1
openrouter perplexity/sonar-deep-research - - in=2 out=8 think=3
openrouter perplexity/sonar-pro - - in=3 out=15
openrouter perplexity/sonar-pro-search - - in=3 out=15
openrouter perplexity/sonar-reasoning - - in=1 out=5
openrouter perplexity/sonar-reasoning-pro - - in=2 out=8
openrouter phi-3-medium-128k-instruct - - in=1 out=1
openrouter phi-3-mini-128k-instruct - - in=0.1 out=0.1
openrouter phi-3.5-mini-128k-instruct - - in=0.1 out=0.1
openrouter phi-4-multimodal-instruct - - in=0.05 out=0.1
openrouter phi-4-reasoning-plus - - in=0.07 out=0.35
openrouter pixtral-12b - - in=0.1 out=0.1
openrouter pixtral-large-2411 - - in=2 out=6
openrouter poolside/laguna-s-2.1 * - in=0.09 read=0.009 out=0.18
openrouter poolside/laguna-s-2.1-20260720 * - in=0.09 read=0.009 out=0.18
openrouter poolside/laguna-xs-2.1 * - in=0.06 read=0.03 out=0.12
openrouter poolside/laguna-xs-2.1-20260625 * - in=0.06 read=0.03 out=0.12
openrouter prime-intellect/intellect-3 * - in=0.2 out=1.1
openrouter prism-ml/ternary-bonsai-2-27b * - in=0.075 read=0.0375 out=0.5
openrouter prism-ml/ternary-bonsai-2-27b-20260918 * - in=0.075 read=0.0375 out=0.5
openrouter prism-ml/ternary-bonsai-2-9b * - in=0.08 read=0.04 out=0.13
openrouter prism-ml/ternary-bonsai-2-9b-20261015 * - in=0.08 read=0.04 out=0.13
openrouter pygmalionai/mythalion-13b * - in=0.5625 out=1.125
openrouter qwen-2-72b-instruct - - in=0.9 out=0.9
openrouter qwen-2.5-vl-7b-instruct - - in=0.2 out=0.2
openrouter qwen-max - - in=1.6 read=0.64 out=6.4
openrouter qwen-turbo - - in=0.05 read=0.02 out=0.2
openrouter qwen-vl-max - - in=0.8 out=3.2
openrouter qwen-vl-plus - - in=0.21 out=0.63
openrouter qwen/qwen-2-72b-instruct - - in=0.9 out=0.9
openrouter qwen/qwen-2.5-72b-instruct - 2026-10-19 in=0.36 out=0.4
openrouter qwen/qwen-2.5-72b-instruct - - in=0.12 out=0.39
openrouter qwen/qwen-2.5-7b-instruct - 2026-10-19 in=0.1 out=0.2
openrouter qwen/qwen-2.5-7b-instruct - - in=0.04 out=0.1
openrouter qwen/qwen-2.5-coder-32b-instruct - 2026-10-19 in=0.66 out=1
openrouter qwen/qwen-2.5-coder-32b-instruct - - in=0.06 out=0.15
openrouter qwen/qwen-2.5-vl-72b-instruct - - in=0.6 out=0.6
openrouter qwen/qwen-2.5-vl-7b-instruct - - in=0.2 out=0.2
openrouter qwen/qwen-max - - in=1.6 out=6.4
openrouter qwen/qwen-plus - 2026-10-19 in=0.26 read=0.052 w5=0.325 out=0.78 >256000 in=0.78 read=0.156 w5=0.975 out=2.34
openrouter qwen/qwen-plus - - in=0.4 read=0.16 out=1.2
openrouter qwen/qwen-plus-2025-01-25 - 2026-10-19 in=0.26 read=0.052 w5=0.325 out=0.78 >256000 in=0.78 read=0.156 w5=0.975 out=2.34
openrouter qwen/qwen-plus-2025-01-25 - - in=0.4 read=0.16 out=1.2
openrouter qwen/qwen-plus-2025-07-28 - - in=0.26 out=0.78
openrouter qwen/qwen-plus-2025-07-28:thinking - - in=0.26 w5=0.325 out=0.78
openrouter qwen/qwen-turbo - - in=0.05 out=0.2
openrouter qwen/qwen-vl-max - - in=0.8 out=3.2
openrouter qwen/qwen-vl-plus - - in=0.21 out=0.63
openrouter qwen/qwen2.5-coder-7b-instruct - - in=0.2 out=0.2
openrouter qwen/qwen2.5-vl-32b-instruct - - in=0.9 out=0.9
openrouter qwen/qwen2.5-vl-72b-instruct - 2026-10-19 in=0.8 read=0.4 out=1
openrouter qwen/qwen2.5-vl-72b-instruct - - in=0.7 out=0.7
openrouter qwen/qwen3-14b - 2026-11-03 in=0.1 out=0.22
openrouter qwen/qwen3-14b - 2026-10-19 in=0.12 out=0.24
openrouter qwen/qwen3-14b - - in=0.06 out=0.24
openrouter qwen/qwen3-14b-04-28 - 2026-11-03 in=0.1 out=0.22
openrouter qwen/qwen3-14b-04-28 - 2026-10-19 in=0.12 out=0.24
openrouter qwen/qwen3-14b-04-28 - - in=0.06 out=0.24
openrouter qwen/qwen3-235b-a22b - - in=0.13 out=0.6
openrouter qwen/qwen3-235b-a22b-07-25 - 2026-10-19 in=0.09 out=0.55
openrouter qwen/qwen3-235b-a22b-07-25 - - in=0.09 out=0.1
openrouter qwen/qwen3-235b-a22b-2507 - 2026-10-19 in=0.09 out=0.55
openrouter qwen/qwen3-235b-a22b-2507 - - in=0.09 out=0.1
openrouter qwen/qwen3-235b-a22b-thinking-2507 - 2026-10-19 in=0.45 out=3.5
openrouter qwen/qwen3-235b-a22b-thinking-2507 - - in=0.1 out=0.1
openrouter qwen/qwen3-30b-a3b - 2026-10-19 in=0.12 out=0.5
openrouter qwen/qwen3-30b-a3b - - in=0.08 out=0.29
openrouter qwen/qwen3-30b-a3b-04-28 - 2026-10-19 in=0.12 out=0.5
openrouter qwen/qwen3-30b-a3b-04-28 - - in=0.08 out=0.29
openrouter qwen/qwen3-30b-a3b-instruct-2507 - 2026-10-19 in=0.09 out=0.3
openrouter qwen/qwen3-30b-a3b-instruct-2507 - - in=0.04815 out=0.19305
openrouter qwen/qwen3-30b-a3b-thinking-2507 - - in=0.08 out=0.4
openrouter qwen/qwen3-32b - 2026-11-03 in=0.14 read=0.09 out=0.4
openrouter qwen/qwen3-32b - 2026-10-19 in=0.08 out=0.28
openrouter qwen/qwen3-32b - - in=0.1 out=0.3
openrouter qwen/qwen3-32b-04-28 - 2026-11-03 in=0.14 read=0.09 out=0.4
openrouter qwen/qwen3-32b-04-28 - 2026-10-19 in=0.08 out=0.28
openrouter qwen/qwen3-32b-04-28 - - in=0.1 out=0.3
openrouter qwen/qwen3-8b - - in=0.035 out=0.138
openrouter qwen/qwen3-coder - 2026-10-19 in=0.3 read=0.1 out=1
openrouter qwen/qwen3-coder - - in=0.22 out=1.8
openrouter qwen/qwen3-coder-30b-a3b-instruct - 2026-10-19 in=0.07 out=0.28
openrouter qwen/qwen3-coder-30b-a3b-instruct - - in=0.07 out=0.27
openrouter qwen/qwen3-coder-480b-a35b-07-25 - 2026-10-19 in=0.3 read=0.1 out=1
openrouter qwen/qwen3-coder-480b-a35b-07-25 - - in=0.22 out=1.8
openrouter qwen/qwen3-coder-flash - 2026-10-19 in=0.195 read=0.039 w5=0.24375 out=0.975 >32000 in=0.325 read=0.065 w5=0.40625 out=1.625 >128000 in=0.52 read=0.104 w5=0.65 out=2.6
openrouter qwen/qwen3-coder-flash - - in=0.195 read=0.039 w5=0.24375 out=0.975
openrouter qwen/qwen3-coder-next - 2026-10-19 in=0.12 read=0.07 out=0.8
openrouter qwen/qwen3-coder-next - - in=0.11 read=0.07 out=0.8
openrouter qwen/qwen3-coder-next-2025-02-03 - 2026-10-19 in=0.12 read=0.07 out=0.8
openrouter qwen/qwen3-coder-next-2025-02-03 - - in=0.11 read=0.07 out=0.8
openrouter qwen/qwen3-coder-plus - - in=0.65 read=0.13 w5=0.8125 out=3.25
openrouter qwen/qwen3-max - - in=1.2 out=6
openrouter qwen/qwen3-max-thinking - - in=0.78 out=3.9
openrouter qwen/qwen3-max-thinking-20260123 - - in=0.78 out=3.9
openrouter qwen/qwen3-next-80b-a3b-instruct - - in=0.09 out=1.1
openrouter qwen/qwen3-next-80b-a3b-instruct-2509 - - in=0.09 out=1.1
openrouter qwen/qwen3-next-80b-a3b-thinking - 2026-10-19 in=0.15 out=1.2
openrouter qwen/qwen3-next-80b-a3b-thinking - - in=0.0975 out=0.78
openrouter qwen/qwen3-next-80b-a3b-thinking-2509 - 2026-10-19 in=0.15 out=1.2
openrouter qwen/qwen3-next-80b-a3b-thinking-2509 - - in=0.0975 out=0.78
openrouter qwen/qwen3-vl-235b-a22b-instruct - 2026-10-19 in=0.21 read=0.1 out=1.9
openrouter qwen/qwen3-vl-235b-a22b-instruct - - in=0.2 read=0.11 out=0.88
openrouter qwen/qwen3-vl-235b-a22b-thinking - - in=0.26 out=2.6
openrouter qwen/qwen3-vl-30b-a3b-instruct - 2026-11-03 in=0.2 out=0.7
openrouter qwen/qwen3-vl-30b-a3b-instruct - 2026-10-19 in=0.15 out=0.6
openrouter qwen/qwen3-vl-30b-a3b-instruct - - in=0.13 out=0.52
openrouter qwen/qwen3-vl-30b-a3b-thinking - 2026-10-19 in=0.29 out=1
openrouter qwen/qwen3-vl-30b-a3b-thinking - - in=0.13 out=1.56
openrouter qwen/qwen3-vl-32b-instruct - - in=0.104 out=0.416
openrouter qwen/qwen3-vl-8b-instruct - 2026-10-19 in=0.25 read=0.12 out=0.75
openrouter qwen/qwen3-vl-8b-instruct - - in=0.08 out=0.5
openrouter qwen/qwen3-vl-8b-thinking - - in=0.117 out=1.365
openrouter qwen/qwen3.5-122b-a10b - - in=0.26 out=2.08
openrouter qwen/qwen3.5-122b-a10b-20260224 - - in=0.26 out=2.08
openrouter qwen/qwen3.5-27b - 2026-11-03 in=0.195 out=1.56
openrouter qwen/qwen3.5-27b - 2026-10-19 in=0.27 out=2.16
openrouter qwen/qwen3.5-27b - - in=0.195 out=1.56
openrouter qwen/qwen3.5-27b-20260224 - 2026-11-03 in=0.195 out=1.56
openrouter qwen/qwen3.5-27b-20260224 - 2026-10-19 in=0.27 out=2.16
openrouter qwen/qwen3.5-27b-20260224 - - in=0.195 out=1.56
openrouter qwen/qwen3.5-35b-a3b - 2026-11-03 in=0.1625 read=0.05 out=1.3
openrouter qwen/qwen3.5-35b-a3b - 2026-10-19 in=0.15 read=0.05 out=1
openrouter qwen/qwen3.5-35b-a3b - - in=0.14 read=0.05 out=1
openrouter qwen/qwen3.5-35b-a3b-20260224 - 2026-11-03 in=0.1625 read=0.05 out=1.3
openrouter qwen/qwen3.5-35b-a3b-20260224 - 2026-10-19 in=0.15 read=0.05 out=1
openrouter qwen/qwen3.5-35b-a3b-20260224 - - in=0.14 read=0.05 out=1
openrouter qwen/qwen3.5-397b-a17b - 2026-10-20 in=0.39 read=0.3 out=2.34
openrouter qwen/qwen3.5-397b-a17b - 2026-10-19 in=0.5 read=0.3 out=3.6
openrouter qwen/qwen3.5-397b-a17b - - in=0.39 out=2.34
openrouter qwen/qwen3.5-397b-a17b-20260216 - 2026-10-20 in=0.39 read=0.3 out=2.34
openrouter qwen/qwen3.5-397b-a17b-20260216 - 2026-10-19 in=0.5 read=0.3 out=3.6
openrouter qwen/qwen3.5-397b-a17b-20260216 - - in=0.39 out=2.34
openrouter qwen/qwen3.5-9b - - in=0.1 out=0.15
openrouter qwen/qwen3.5-9b-20260310 - - in=0.1 out=0.15
openrouter qwen/qwen3.5-flash-02-23 - - in=0.065 out=0.26
openrouter qwen/qwen3.5-flash-20260224 - - in=0.065 out=0.26
openrouter qwen/qwen3.5-plus-02-15 - 2026-10-19 in=0.26 out=1.56 >256000 in=0.325 out=1.95
openrouter qwen/qwen3.5-plus-02-15 - - in=0.4 out=2.4
openrouter qwen/qwen3.5-plus-20260216 - 2026-10-19 in=0.26 out=1.56 >256000 in=0.325 out=1.95
openrouter qwen/qwen3.5-plus-20260216 - - in=0.4 out=2.4
openrouter qwen/qwen3.5-plus-20260420 - 2026-10-19 in=0.3 w5=0.375 out=1.8 >256000 in=0.375 w5=0.46875 out=2.25
openrouter qwen/qwen3.5-plus-20260420 - - in=0.3 w5=0.375 out=1.8
openrouter qwen/qwen3.6-27b - 2026-11-03 in=0.45 read=0.025 out=2.7
openrouter qwen/qwen3.6-27b - 2026-10-19 in=0.25 read=0.025 out=2
openrouter qwen/qwen3.6-27b - - in=0.289 out=2.4
openrouter qwen/qwen3.6-27b-20260422 - 2026-11-03 in=0.45 read=0.025 out=2.7
openrouter qwen/qwen3.6-27b-20260422 - 2026-10-19 in=0.25 read=0.025 out=2
openrouter qwen/qwen3.6-27b-20260422 - - in=0.289 out=2.4
openrouter qwen/qwen3.6-35b-a3b - 2026-11-09 in=0.1 out=0.95
openrouter qwen/qwen3.6-35b-a3b - 2026-10-20 in=0.1 read=0.05 out=0.95
openrouter qwen/qwen3.6-35b-a3b - 2026-10-19 in=0.15 read=0.05 out=1
openrouter qwen/qwen3.6-35b-a3b - - in=0.14 out=1
openrouter qwen/qwen3.6-35b-a3b-20260415 - 2026-11-09 in=0.1 out=0.95
openrouter qwen/qwen3.6-35b-a3b-20260415 - 2026-10-20 in=0.1 read=0.05 out=0.95
openrouter qwen/qwen3.6-35b-a3b-20260415 - 2026-10-19 in=0.15 read=0.05 out=1
openrouter qwen/qwen3.6-35b-a3b-20260415 - - in=0.14 out=1
openrouter qwen/qwen3.6-flash - 2026-10-19 in=0.1875 w5=0.234375 out=1.125 >256000 in=0.75 w5=0.9375 out=3
openrouter qwen/qwen3.6-flash - - in=0.1875 w5=0.234375 out=1.125
openrouter qwen/qwen3.6-max-preview - - in=1.04 w5=1.3 out=6.24
openrouter qwen/qwen3.6-max-preview-20260420 - - in=1.04 w5=1.3 out=6.24
openrouter qwen/qwen3.6-plus - 2026-10-19 in=0.325 w5=0.40625 out=1.95 >256000 in=1.3 w5=1.625 out=3.9
openrouter qwen/qwen3.6-plus - - in=0.325 w5=0.40625 out=1.95
openrouter qwen/qwen3.6-plus-04-02 - 2026-10-19 in=0.325 w5=0.40625 out=1.95 >256000 in=1.3 w5=1.625 out=3.9
openrouter qwen/qwen3.6-plus-04-02 - - in=0.325 w5=0.40625 out=1.95
openrouter qwen/qwen3.7-flash - - in=0.03 read=0.006 w5=0.038 out=0.13 >32000 in=0.1 read=0.02 w5=0.125 out=0.4 >256000 in=0.2 read=0.04 w5=0.25 out=0.8
openrouter qwen/qwen3.7-flash-20260727 - - in=0.03 read=0.006 w5=0.038 out=0.13 >32000 in=0.1 read=0.02 w5=0.125 out=0.4 >256000 in=0.2 read=0.04 w5=0.25 out=0.8
openrouter qwen/qwen3.7-max - 2026-10-19 in=1.475 read=0.295 w5=1.84375 out=4.425
openrouter qwen/qwen3.7-max - - in=1.25 read=0.25 w5=1.5625 out=3.75
openrouter qwen/qwen3.7-max-20260520 - 2026-10-19 in=1.475 read=0.295 w5=1.84375 out=4.425
openrouter qwen/qwen3.7-max-20260520 - - in=1.25 read=0.25 w5=1.5625 out=3.75
openrouter qwen/qwen3.7-plus - 2026-10-19 in=0.32 read=0.064 w5=0.4 out=1.28 >256000 in=0.96 read=0.192 w5=1.2 out=3.84
openrouter qwen/qwen3.7-plus - - in=0.4 read=0.08 w5=0.5 out=1.6
openrouter qwen/qwen3.7-plus-20260602 - 2026-10-19 in=0.32 read=0.064 w5=0.4 out=1.28 >256000 in=0.96 read=0.192 w5=1.2 out=3.84
openrouter qwen/qwen3.7-plus-20260602 - - in=0.4 read=0.08 w5=0.5 out=1.6
openrouter qwen/qwen3.7-plus:batch - - in=0.23 out=0.92
openrouter qwen/qwen3.8-2.4t-a95b - 2026-11-03 in=2 read=0.25 w5=2.5 out=6
openrouter qwen/qwen3.8-2.4t-a95b - - in=2 read=0.25 out=6
openrouter qwen/qwen3.8-2.4t-a95b-20260812 - 2026-11-03 in=2 read=0.25 w5=2.5 out=6
openrouter qwen/qwen3.8-2.4t-a95b-20260812 - - in=2 read=0.25 out=6
openrouter qwen/qwen3.8-27b - 2026-11-03 in=0.425 read=0.085 w5=0.53125 out=2.55
openrouter qwen/qwen3.8-27b - - in=0.24 read=0.05 out=2.2
openrouter qwen/qwen3.8-27b-20260814 - 2026-11-03 in=0.425 read=0.085 w5=0.53125 out=2.55
openrouter qwen/qwen3.8-27b-20260814 - - in=0.24 read=0.05 out=2.2
openrouter qwen/qwen3.8-27b:batch - - in=0.16 read=0.04 w5=0.2 out=2
openrouter qwen/qwen3.8-flash - - in=0.15 read=0.016 out=0.47
openrouter qwen/qwen3.8-flash-20260826 - - in=0.15 read=0.016 out=0.47
openrouter qwen/qwen3.8-max-0902 - - in=2 read=0.25 out=6
openrouter qwen/qwen3.8-max-20260902 - - in=2 read=0.25 out=6
openrouter qwen/qwen3.8-max-prime - - in=4 read=0.5 out=12
openrouter qwen/qwen3.8-max-prime-20260923 - - in=4 read=0.5 out=12
openrouter qwen/qwen3.8-omni-flash - - in=0.15 read=0.016 out=0.47
openrouter qwen/qwen3.8-omni-flash-20260918 - - in=0.15 read=0.016 out=0.47
openrouter qwen/qwq-32b - - in=0.15 out=0.2
openrouter qwen/qwq-32b-preview - - in=0.2 out=0.2
openrouter qwen2.5-vl-32b-instruct - - in=0.9 out=0.9
openrouter qwq-32b * - in=0.15 out=0.2
openrouter qwq-32b-preview * - in=0.2 out=0.2
openrouter r1-1776 * - in=2 out=8
openrouter raifle/sorcererlm-8x22b * - in=4.5 out=4.5
openrouter reflection/beam-1.0-501b-a23b * 2026-11-03 in=0.4 read=0.04 out=1.2
openrouter reflection/beam-1.0-501b-a23b * 2026-10-20 in=0.3 read=0.04 out=1
openrouter reflection/beam-1.0-501b-a23b * - in=1 read=0.1 out=3
openrouter reflection/beam-1.0-501b-a23b-20261016 * 2026-11-03 in=0.4 read=0.04 out=1.2
openrouter reflection/beam-1.0-501b-a23b-20261016 * 2026-10-20 in=0.3 read=0.04 out=1
openrouter reflection/beam-1.0-501b-a23b-20261016 * - in=1 read=0.1 out=3
openrouter rekaai/reka-edge * - in=0.1 out=0.1
openrouter rekaai/reka-edge-2603 * - in=0.1 out=0.1
openrouter rekaai/reka-flash-3 * - in=0.1 out=0.2
openrouter relace/relace-apply-3 * - in=0.85 out=1.25
openrouter relace/relace-search * - in=1 out=3
openrouter relace/relace-search-20251208 * - in=1 out=3
openrouter ricursiveai/ripple-65b-preview * - in=0.2 read=0.05 out=0.6
openrouter ricursiveai/ripple-65b-preview-20261104 * - in=0.2 read=0.05 out=0.6
openrouter sakana/fugu-max * - in=2 read=0.25 out=6
openrouter sakana/fugu-max-20260911 * - in=2 read=0.25 out=6
openrouter sakana/fugu-ultra * - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45
openrouter sakana/fugu-ultra-20260615 * - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45
openrouter sakana/fugu-ultra-v2 * - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45
openrouter sakana/fugu-ultra-v2-20260911 * - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45
openrouter sakana/namazu-20260811 * - in=0.95 read=0.15 out=4
openrouter sakana/sakana-namazu * - in=0.95 read=0.15 out=4
openrouter sao10k/fimbulvetr-11b-v2 * - in=0.8 out=1.2
openrouter sao10k/l3-euryale-70b * - in=1.48 out=1.48
openrouter sao10k/l3-lunaris-8b * 2026-10-19 in=0.04 out=0.05
openrouter sao10k/l3-lunaris-8b * - in=0.02 out=0.05
openrouter sao10k/l3.1-70b-hanami-x1 * - in=3 out=3
openrouter sao10k/l3.1-euryale-70b * 2026-10-19 in=0.85 out=0.85
openrouter sao10k/l3.1-euryale-70b * - in=0.7 out=0.8
openrouter sao10k/l3.3-euryale-70b * 2026-10-19 in=0.65 out=0.75
openrouter sao10k/l3.3-euryale-70b * - in=0.7 out=0.8
openrouter sao10k/l3.3-euryale-70b-v2.3 * 2026-10-19 in=0.65 out=0.75
openrouter sao10k/l3.3-euryale-70b-v2.3 * - in=0.7 out=0.8
openrouter scaledown/extract - - in=0.04
openrouter scaledown/extract-20260928 - - in=0.04
openrouter scaledown/summarize - - in=0.04
openrouter scaledown/summarize-20260928 - - in=0.04
openrouter scb10x/llama3.1-typhoon2-70b-instruct * - in=0.88 out=0.88
openrouter scb10x/llama3.1-typhoon2-8b-instruct * - in=0.18 out=0.18
openrouter sonar-reasoning - - in=1 out=5
openrouter sophosympatheia/midnight-rose-70b - - in=0.8 out=0.8
openrouter sorcererlm-8x22b * - in=4.5 out=4.5
openrouter spotlight * - in=0.18 out=0.18
openrouter steelskull/l3.3-electra-r1-70b * - in=0.7 out=0.95
openrouter stepfun/step-3.5-flash * 2026-10-19 in=0.1 read=0.02 out=0.3
openrouter stepfun/step-3.5-flash * - in=0.09 read=0.02 out=0.3
openrouter stepfun/step-3.7-flash - - in=0.2 read=0.04 out=1.15
openrouter stepfun/step-3.7-flash-20260528 * - in=0.2 read=0.04 out=1.15
openrouter stepfun/step-5-preview - - in=1 read=0.1 out=2.7
openrouter stepfun/step-5-preview-20261008 * - in=1 read=0.1 out=2.7
openrouter switchpoint/router * - in=0.85 out=3.4
openrouter tencent/hunyuan-a13b-instruct - - in=0.14 out=0.57
openrouter tencent/hy-mt2-1.8b - - in=0.044 out=0.177
openrouter tencent/hy-mt2-1.8b-20260521 - - in=0.044 out=0.177
openrouter tencent/hy-mt2-30b-a3b - - in=0.074 out=0.295
openrouter tencent/hy-mt2-30b-a3b-20260521 - - in=0.074 out=0.295
openrouter tencent/hy-mt2-7b - - in=0.074 out=0.295
openrouter tencent/hy-mt2-7b-20260521 - - in=0.074 out=0.295
openrouter tencent/hy3-preview - 2026-10-19 in=0.18 read=0.06 out=0.6
openrouter tencent/hy3-preview - - in=0.063 read=0.021 out=0.21
openrouter tencent/hy3-preview-20260421 - 2026-10-19 in=0.18 read=0.06 out=0.6
openrouter tencent/hy3-preview-20260421 - - in=0.063 read=0.021 out=0.21
openrouter tencent/hy4 - - in=0.417 read=0.021 out=1.2505
openrouter tencent/hy4-20261104 - - in=0.417 read=0.021 out=1.2505
openrouter thedrummer/anubis-pro-105b-v1 * - in=0.8 out=1
openrouter thedrummer/cydonia-24b-v4.1 * - in=0.3 read=0.15 out=0.5
openrouter thedrummer/rocinante-12b * - in=0.25 out=0.5
openrouter thedrummer/skyfall-36b-v2 * 2026-10-19 in=0.55 read=0.25 out=0.8
openrouter thedrummer/skyfall-36b-v2 * - in=0.5 out=0.8
openrouter thedrummer/unslopnemo-12b * 2026-10-19 in=0.4 out=0.4
openrouter thedrummer/unslopnemo-12b * - in=0.5 out=0.5
openrouter thinkingmachines/inkling - - in=1 read=0.17 out=4.05
openrouter thinkingmachines/inkling-20260715 * - in=1 read=0.17 out=4.05
openrouter thinkingmachines/inkling-small - - in=0.45 read=0.1 out=1.2
openrouter thinkingmachines/inkling-small-20260730 * - in=0.45 read=0.1 out=1.2
openrouter thinkingmachines/inkling-small:batch * - in=0.36 read=0.08 out=0.96
openrouter toppy-m-7b * - in=0.8 out=1.2
openrouter typesafe/jev-1.13 - - in=0.042
openrouter typesafe/jev-1.14 - - in=0.042
openrouter unbiased/pareto-26.10 * - in=0.8 read=0.03 out=3.2
openrouter unbiased/pareto-26.10-20261015 * - in=0.8 read=0.03 out=3.2
openrouter unbiased/pareto-26.9 * - in=2.5 read=0.25 out=7.5
openrouter unbiased/pareto-26.9-20260917 * - in=2.5 read=0.25 out=7.5
openrouter undi95/remm-slerp-l2-13b * 2026-10-19 in=0.35 out=0.65
openrouter undi95/remm-slerp-l2-13b * - in=0.8 out=1.2
openrouter undi95/toppy-m-7b * - in=0.07 out=0.07
openrouter upstage/solar-mini4 * - in=0.05 read=0.005 out=0.2
openrouter upstage/solar-mini4-20260922 * - in=0.05 read=0.005 out=0.2
openrouter upstage/solar-pro-3 * - in=0.15 read=0.015 out=0.6
openrouter upstage/solar-pro4 * 2026-10-20 in=0.15 read=0.03 out=0.6
openrouter upstage/solar-pro4 * - in=0.09 read=0.018 out=0.36
openrouter upstage/solar-pro4-20260810 * 2026-10-20 in=0.15 read=0.03 out=0.6
openrouter upstage/solar-pro4-20260810 * - in=0.09 read=0.018 out=0.36
openrouter valkyrie-49b-v1 * - in=0.5 out=0.8
openrouter venice/uncensored * - in=0.2 out=0.9
openrouter virtuoso-medium-v2 * - in=0.5 out=0.8
openrouter writer/palmyra-x5 * - in=0.6 out=6
openrouter writer/palmyra-x5-20250428 * - in=0.6 out=6
openrouter x-ai/grok-2-1212 * - in=2 out=10
openrouter x-ai/grok-2-vision-1212 * - in=2 out=10
openrouter x-ai/grok-3-beta * - in=3 out=15
openrouter x-ai/grok-3-mini-beta * - in=0.3 out=0.5
openrouter x-ai/grok-4-fast * - in=0.2 read=0.05 out=0.5 >128000 in=0.4 out=1
openrouter x-ai/grok-4.20 * 2026-10-19 in=1.25 read=0.2 out=2.5 >200000 in=2.5 read=0.4 out=5
openrouter x-ai/grok-4.20 * - in=1.25 read=0.2 out=2.5
openrouter x-ai/grok-4.20-20260309 * 2026-10-19 in=1.25 read=0.2 out=2.5 >200000 in=2.5 read=0.4 out=5
openrouter x-ai/grok-4.20-20260309 * - in=1.25 read=0.2 out=2.5
openrouter x-ai/grok-4.20-multi-agent * 2026-10-19 in=1.25 read=0.2 out=2.5 >200000 in=2.5 read=0.4 out=5
openrouter x-ai/grok-4.20-multi-agent * - in=2 read=0.2 out=6
openrouter x-ai/grok-4.20-multi-agent-20260309 * 2026-10-19 in=1.25 read=0.2 out=2.5 >200000 in=2.5 read=0.4 out=5
openrouter x-ai/grok-4.20-multi-agent-20260309 * - in=2 read=0.2 out=6
openrouter x-ai/grok-4.3 - 2026-10-19 in=1.25 read=0.2 out=2.5 >200000 in=2.5 read=0.4 out=5
openrouter x-ai/grok-4.3 - - in=1.25 read=0.2 out=2.5
openrouter x-ai/grok-4.3-20260430 * 2026-10-19 in=1.25 read=0.2 out=2.5 >200000 in=2.5 read=0.4 out=5
openrouter x-ai/grok-4.3-20260430 * - in=1.25 read=0.2 out=2.5
openrouter x-ai/grok-4.3:batch * - in=1 read=0.16 out=2 >200000 in=2 read=0.32 out=4
openrouter x-ai/grok-4.5 - - in=2 read=0.3 out=6 >200000 in=4 read=0.6 out=12
openrouter x-ai/grok-4.5-20260708 * - in=2 read=0.3 out=6 >200000 in=4 read=0.6 out=12
openrouter x-ai/grok-4.6 - - in=2 read=0.5 out=6 >200000 in=4 read=1 out=12
openrouter x-ai/grok-4.6-20260810 * - in=2 read=0.5 out=6 >200000 in=4 read=1 out=12
openrouter x-ai/grok-4.6:batch * - in=1.6 read=0.4 out=4.8 >200000 in=3.2 read=0.8 out=9.6
openrouter x-ai/grok-4.7 - - in=2 read=0.5 out=6 >200000 in=4 read=1 out=12
openrouter x-ai/grok-4.7-20260916 * - in=2 read=0.5 out=6 >200000 in=4 read=1 out=12
openrouter x-ai/grok-4.7:batch * - in=1.6 read=0.4 out=4.8 >200000 in=3.2 read=0.8 out=9.6
openrouter x-ai/grok-beta * - in=5 out=15
openrouter x-ai/grok-build-0.1 * 2026-10-19 in=1 read=0.2 out=2 >200000 in=2 read=0.4 out=4
openrouter x-ai/grok-build-0.1 * - in=1 read=0.2 out=2
openrouter x-ai/grok-build-0.1-20260520 * 2026-10-19 in=1 read=0.2 out=2 >200000 in=2 read=0.4 out=4
openrouter x-ai/grok-build-0.1-20260520 * - in=1 read=0.2 out=2
openrouter x-ai/grok-code-fast-1 * - in=0.2 read=0.02 out=1.5
openrouter x-ai/grok-vision-beta * - in=5 out=15
openrouter xiaomi/mimo-v2-flash * - in=0.1 read=0.01 out=0.3
openrouter xiaomi/mimo-v2.5 - 2026-11-09 in=0.4 read=0.08 out=2
openrouter xiaomi/mimo-v2.5 - 2026-11-03 in=0.119 read=0.00255 out=0.238
openrouter xiaomi/mimo-v2.5 - - in=0.14 read=0.0028 out=0.28
openrouter xiaomi/mimo-v2.5-20260422 * 2026-11-09 in=0.4 read=0.08 out=2
openrouter xiaomi/mimo-v2.5-20260422 * 2026-11-03 in=0.119 read=0.00255 out=0.238
openrouter xiaomi/mimo-v2.5-20260422 * - in=0.14 read=0.0028 out=0.28
openrouter xiaomi/mimo-v2.5-pro - - in=0.435 read=0.0036 out=0.87
openrouter xiaomi/mimo-v2.5-pro-20260422 * - in=0.435 read=0.0036 out=0.87
openrouter xiaomi/mimo-v2.6-flash - - in=0.14 read=0.0028 out=0.28
openrouter xiaomi/mimo-v2.6-flash-20260921 * - in=0.14 read=0.0028 out=0.28
openrouter xiaomi/mimo-v2.6-pro - - in=0.435 read=0.0036 out=0.87
openrouter xiaomi/mimo-v2.6-pro-20260921 * - in=0.435 read=0.0036 out=0.87
openrouter xiaomi/mimo-v2.6-pro-ultraspeed * - in=4.35 read=0.036 out=8.7
openrouter xiaomi/mimo-v2.6-pro-ultraspeed-20260921 * - in=4.35 read=0.036 out=8.7
openrouter xwin-lm/xwin-lm-70b * - in=3.75 out=3.75
openrouter yi-large * - in=3 out=3
openrouter z-ai/glm-4.5 * - in=0.6 read=0.11 out=2.2
openrouter z-ai/glm-4.5-air * 2026-11-03 in=0.2 read=0.03 out=1.1
openrouter z-ai/glm-4.5-air * 2026-10-19 in=0.13 read=0.025 out=0.85
openrouter z-ai/glm-4.5-air * - in=0.125 read=0.06 out=0.85
openrouter z-ai/glm-4.5v * - in=0.6 read=0.11 out=1.8
openrouter z-ai/glm-4.6 * 2026-11-03 in=0.6 read=0.11 out=2.2
openrouter z-ai/glm-4.6 * 2026-10-19 in=0.55 read=0.11 out=2.2
openrouter z-ai/glm-4.6 * - in=0.43 read=0.08 out=1.74
openrouter z-ai/glm-4.6-20251208 * 2026-11-03 in=0.3 read=0.05 out=0.9
openrouter z-ai/glm-4.6-20251208 * 2026-10-19 in=0.3 read=0.055 out=0.9
openrouter z-ai/glm-4.6-20251208 * - in=0.3 read=0.05 out=0.9
openrouter z-ai/glm-4.6v * 2026-11-03 in=0.3 read=0.05 out=0.9
openrouter z-ai/glm-4.6v * 2026-10-19 in=0.3 read=0.055 out=0.9
openrouter z-ai/glm-4.6v * - in=0.3 read=0.05 out=0.9
openrouter z-ai/glm-4.7 - 2026-11-03 in=0.6 read=0.11 out=2.2
openrouter z-ai/glm-4.7 - 2026-10-19 in=0.54 read=0.099 out=1.98
openrouter z-ai/glm-4.7 - - in=0.4 read=0.08 out=1.75
openrouter z-ai/glm-4.7-20251222 * 2026-11-03 in=0.6 read=0.11 out=2.2
openrouter z-ai/glm-4.7-20251222 * 2026-10-19 in=0.54 read=0.099 out=1.98
openrouter z-ai/glm-4.7-20251222 * - in=0.4 read=0.08 out=1.75
openrouter z-ai/glm-4.7-flash * 2026-10-19 in=0.0605 read=0.01 out=0.4
openrouter z-ai/glm-4.7-flash * - in=0.06 read=0.01 out=0.4
openrouter z-ai/glm-4.7-flash-20260119 * 2026-10-19 in=0.0605 read=0.01 out=0.4
openrouter z-ai/glm-4.7-flash-20260119 * - in=0.06 read=0.01 out=0.4
openrouter z-ai/glm-5 - 2026-11-03 in=1 read=0.2 out=3.2
openrouter z-ai/glm-5 - 2026-10-20 in=0.6 read=0.12 out=1.92
openrouter z-ai/glm-5 - 2026-10-19 in=1 read=0.2 out=3.2
openrouter z-ai/glm-5 - - in=0.6 read=0.12 out=1.92
openrouter z-ai/glm-5-20260211 * 2026-11-03 in=1 read=0.2 out=3.2
openrouter z-ai/glm-5-20260211 * 2026-10-20 in=0.6 read=0.12 out=1.92
openrouter z-ai/glm-5-20260211 * 2026-10-19 in=1 read=0.2 out=3.2
openrouter z-ai/glm-5-20260211 * - in=0.6 read=0.12 out=1.92
openrouter z-ai/glm-5-turbo * - in=1.2 read=0.24 out=4
openrouter z-ai/glm-5-turbo-20260315 * - in=1.2 read=0.24 out=4
openrouter z-ai/glm-5.1 - 2026-11-03 in=1.4 read=0.26 out=4.4
openrouter z-ai/glm-5.1 - 2026-10-19 in=0.966 read=0.1794 out=3.036
openrouter z-ai/glm-5.1 - - in=0.98 read=0.182 out=3.08
openrouter z-ai/glm-5.1-20260406 * 2026-11-03 in=1.4 read=0.26 out=4.4
openrouter z-ai/glm-5.1-20260406 * 2026-10-19 in=0.966 read=0.1794 out=3.036
openrouter z-ai/glm-5.1-20260406 * - in=0.98 read=0.182 out=3.08
openrouter z-ai/glm-5.2 - 2026-11-03 in=1.4 read=0.26 out=4.4
openrouter z-ai/glm-5.2 - 2026-10-19 in=0.62 read=0.14 out=2.42
openrouter z-ai/glm-5.2 - - in=1.4 read=0.26 out=4.4
openrouter z-ai/glm-5.2-20260616 * 2026-11-03 in=1.4 read=0.26 out=4.4
openrouter z-ai/glm-5.2-20260616 * 2026-10-19 in=0.62 read=0.14 out=2.42
openrouter z-ai/glm-5.2-20260616 * - in=1.4 read=0.26 out=4.4
openrouter z-ai/glm-5.2:batch * - in=0.623 read=0.21 out=1.271
openrouter z-ai/glm-5.3 - 2026-11-03 in=1.4 read=0.26 out=4.4
openrouter z-ai/glm-5.3 - 2026-10-19 in=0.079 read=0.078 out=1.4
openrouter z-ai/glm-5.3 - - in=1.4 read=0.26 out=4.4
openrouter z-ai/glm-5.3-20260816 * 2026-11-03 in=1.4 read=0.26 out=4.4
openrouter z-ai/glm-5.3-20260816 * 2026-10-19 in=0.079 read=0.078 out=1.4
openrouter z-ai/glm-5.3-20260816 * - in=1.4 read=0.26 out=4.4
openrouter z-ai/glm-5.3-flash - 2026-10-20 in=0.15 read=0.03 out=0.5
openrouter z-ai/glm-5.3-flash - 2026-10-19 in=0.048 read=0.006 out=0.16
openrouter z-ai/glm-5.3-flash - 2026-09-10 in=0.15 read=0.03 out=0.5
openrouter z-ai/glm-5.3-flash - - in=0.075 read=0.015 out=0.25
openrouter z-ai/glm-5.3-flash-20260826 * 2026-10-20 in=0.15 read=0.03 out=0.5
openrouter z-ai/glm-5.3-flash-20260826 * 2026-10-19 in=0.048 read=0.006 out=0.16
openrouter z-ai/glm-5.3-flash-20260826 * 2026-09-10 in=0.15 read=0.03 out=0.5
openrouter z-ai/glm-5.3-flash-20260826 * - in=0.075 read=0.015 out=0.25
openrouter z-ai/glm-5.3-flash:batch * 2026-11-09 in=0.061 read=0.026 out=0.124
openrouter z-ai/glm-5.3-flash:batch * - in=0.05 read=0.01 out=0.18
openrouter z-ai/glm-5.3-flashx * 2026-11-03 in=0.37 read=0.075 out=1.25
openrouter z-ai/glm-5.3-flashx * - in=0.37 read=0.09 out=1.25
openrouter z-ai/glm-5.3-flashx-20260918 * 2026-11-03 in=0.37 read=0.075 out=1.25
openrouter z-ai/glm-5.3-flashx-20260918 * - in=0.37 read=0.09 out=1.25
openrouter z-ai/glm-5.3-flashx-legal * - in=0.37 read=0.075 out=1.25
openrouter z-ai/glm-5.3-flashx-legal-20261102 * - in=0.37 read=0.075 out=1.25
openrouter z-ai/glm-5.3-prime * - in=2.8 read=0.56 out=8.8
openrouter z-ai/glm-5.3-prime-20260921 * - in=2.8 read=0.56 out=8.8
openrouter z-ai/glm-5.3:batch * - in=0.45 read=0.1 out=2
openrouter z-ai/glm-5v-turbo * - in=1.2 read=0.24 out=4
openrouter z-ai/glm-5v-turbo-20260401 * - in=1.2 read=0.24 out=4
openrouter ~anthropic/claude-fable-latest * 2026-10-19 in=10 read=0.25 w5=12.5 out=50
openrouter ~anthropic/claude-fable-latest * - in=10 read=1 w5=12.5 out=50
openrouter ~anthropic/claude-haiku-latest * 2026-10-07 in=0.1 read=0.01 w5=0.125 w1=0.2 out=0.5 >100000 in=0.5 read=0.05 w5=0.625 w1=1 out=2.5 search=0.01
openrouter ~anthropic/claude-haiku-latest * - in=1 read=0.1 w5=1.25 out=5
openrouter ~anthropic/claude-opus-latest * 2026-09-22 in=4 read=0.2 w5=5 out=20
openrouter ~anthropic/claude-opus-latest * - in=5 read=0.5 w5=6.25 out=25
openrouter ~anthropic/claude-sonnet-latest * 2026-10-19 in=2 read=0.1 w5=2.5 out=10
openrouter ~anthropic/claude-sonnet-latest * 2026-09-28 in=2 read=0.2 w5=2.5 out=10
openrouter ~anthropic/claude-sonnet-latest * - in=3 read=0.3 w5=3.75 out=15
openrouter ~deepseek/deepseek-flash-latest * - in=0.05 read=0.012 out=0.15
openrouter ~deepseek/deepseek-pro-latest * - in=0.225 read=0.23 out=8
openrouter ~deepseek/deepseek-v4-flash-latest * 2026-10-19 in=0.00688 read=0.00336 out=0.12
openrouter ~deepseek/deepseek-v4-flash-latest * - in=0.0065 out=0.45
openrouter ~google/gemini-flash-latest * 2026-10-19 in=0.75 read=0.075 w5=0.041666666667 out=3.75
openrouter ~google/gemini-flash-latest * - in=1.5 read=0.15 w5=0.083333333333 out=9
openrouter ~google/gemini-pro-latest * 2026-10-19 in=2 read=0.1 w5=0.1875 out=10
openrouter ~google/gemini-pro-latest * - in=2 read=0.2 w5=0.375 out=12
openrouter ~moonshotai/kimi-latest * 2026-10-19 in=0.239 read=0.21 out=11.936
openrouter ~moonshotai/kimi-latest * - in=0.68 read=0.34 out=3.41
openrouter ~openai/gpt-astra-latest * - in=10 read=1 w5=12.5 out=50 >272000 in=20 read=2 w5=25 out=75
openrouter ~openai/gpt-latest * - in=5 read=0.5 out=30
openrouter ~openai/gpt-luna-latest * - in=0.1 read=0.01 w5=0.125 out=0.5 >272000 in=0.2 read=0.02 w5=0.25 out=0.75
openrouter ~openai/gpt-mini-latest * - in=0.75 read=0.075 out=4.5
openrouter ~openai/gpt-sol-latest * - in=2 read=0.1 w5=2.5 out=10 >272000 in=4 read=0.2 w5=5 out=15
openrouter ~openai/gpt-terra-latest * - in=2 read=0.2 w5=2.5 out=12 >272000 in=4 read=0.4 w5=5 out=18
openrouter ~typesafe/jev-latest * - in=0.042
openrouter ~unbiased/pareto-latest * - in=0.8 read=0.03 out=3.2
openrouter ~x-ai/grok-latest * - in=2 read=0.5 out=6 >200000 in=4 read=1 out=12
openrouter ~z-ai/glm-flash-latest * 2026-10-19 in=0.048 read=0.006 out=0.2
openrouter ~z-ai/glm-flash-latest * - in=0.0392 read=0.006 out=0.2
openrouter ~z-ai/glm-latest * 2026-10-19 in=0.042 read=0.026 out=6
openrouter ~z-ai/glm-latest * - in=0.04 read=0.025 out=6
ovhcloud DeepSeek-R1-Distill-Llama-70B * - in=0.67 out=0.67 # genai-prices: in=0.74 out=0.74
ovhcloud Llama-3.1-8B-Instruct * - in=0.1 out=0.1 # genai-prices: in=0.11 out=0.11
ovhcloud Meta-Llama-3_1-70B-Instruct * - in=0.67 out=0.67
ovhcloud Meta-Llama-3_3-70B-Instruct * - in=0.67 out=0.67 # genai-prices: in=0.74 out=0.74
ovhcloud Mistral-7B-Instruct-v0.3 * - in=0.1 out=0.1 # genai-prices: in=0.11 out=0.11
ovhcloud Mistral-Nemo-Instruct-2407 * - in=0.13 out=0.13 # genai-prices: in=0.14 out=0.14
ovhcloud Mistral-Small-3.2-24B-Instruct-2506 * - in=0.09 out=0.28 # genai-prices: in=0.1 out=0.31
ovhcloud Mixtral-8x7B-Instruct-v0.1 * - in=0.63 out=0.63 # genai-prices: in=0.7 out=0.7
ovhcloud Qwen2.5-Coder-32B-Instruct * - in=0.87 out=0.87
ovhcloud Qwen2.5-VL-72B-Instruct * - in=0.91 out=0.91 # genai-prices: in=1.01 out=1.01
ovhcloud Qwen3-32B * - in=0.08 out=0.23 # genai-prices: in=0.09 out=0.25
ovhcloud Qwen3-Coder-30B-A3B-Instruct * - in=0.07 out=0.26
ovhcloud Qwen3-Embedding-8B * - in=0.12
ovhcloud Qwen3.5-397B-A17B * - in=0.71 out=4.25
ovhcloud Qwen3.5-9B * - in=0.12 out=0.18
ovhcloud Qwen3.6-27B * - in=0.47 out=3.19
ovhcloud Qwen3.8-27B * - in=0.47 out=3.19
ovhcloud bge-base-en-v1.5 * - in=0.01
ovhcloud bge-m3 - - in=0.01
ovhcloud bge-multilingual-gemma2 * - in=0.01
ovhcloud gpt-oss-120b - - in=0.08 out=0.4 # genai-prices: in=0.09 out=0.47
ovhcloud gpt-oss-20b - - in=0.04 out=0.15 # genai-prices: in=0.05 out=0.18
ovhcloud llava-v1.6-mistral-7b-hf * - in=0.29 out=0.29
ovhcloud mamba-codestral-7B-v0.1 * - in=0.19 out=0.19
perplexity anthropic/claude-fable-5 - - in=10 read=1 out=50
perplexity anthropic/claude-fable-5-1 - - in=10 read=0.25 out=50
perplexity anthropic/claude-haiku-4-5 - - in=1 read=0.1 out=5
perplexity anthropic/claude-haiku-5-5 - - in=0.1 read=0.01 out=0.5 >100000 in=0.5 read=0.05 out=2.5
perplexity anthropic/claude-opus-4-5 - - in=5 read=0.5 out=25
perplexity anthropic/claude-opus-4-6 - - in=5 read=0.5 out=25
perplexity anthropic/claude-opus-4-7 - - in=5 read=0.5 out=25
perplexity anthropic/claude-opus-4-8 - - in=5 read=0.5 out=25
perplexity anthropic/claude-opus-5 - - in=5 read=0.5 out=25
perplexity anthropic/claude-opus-5-5 - - in=4 read=0.2 out=20
perplexity anthropic/claude-sonnet-4-5 - - in=3 read=0.3 out=15
perplexity anthropic/claude-sonnet-4-6 - - in=3 read=0.3 out=15
perplexity anthropic/claude-sonnet-5 - - in=2 read=0.2 out=10
perplexity anthropic/claude-sonnet-5-5 - 2026-11-19 in=2 read=0.1 out=10
perplexity anthropic/claude-sonnet-5-5 - - in=2 read=0.2 out=10
perplexity codellama-34b-instruct * - in=0.35 out=1.4
perplexity codellama-70b-instruct * - in=0.7 out=2.8
perplexity google/gemini-3-flash-preview - - in=0.5 read=0.05 out=3
perplexity google/gemini-3.1-flash-lite - - in=0.25 read=0.025 out=1.5
perplexity google/gemini-3.1-pro-preview - - in=2 read=0.2 out=12 >200000 in=4 read=0.4 out=18
perplexity google/gemini-3.5-flash - - in=1.5 read=0.15 out=9
perplexity google/gemini-3.5-flash-lite - - in=0.3 read=0.03 out=2.5
perplexity google/gemini-3.6-flash - - in=1.5 read=0.15 out=7.5
perplexity google/gemini-3.7-flash - - in=0.75 read=0.075 out=3.75
perplexity google/gemini-3.8-flash - - in=0.75 read=0.075 out=3.75
perplexity google/gemini-4-argon - - in=2 read=0.1 out=10
perplexity llama-2-70b-chat * - in=0.7 out=2.8
perplexity llama-3.1-70b-instruct * - in=1 out=1
perplexity llama-3.1-8b-instruct * - in=0.2 out=0.2
perplexity llama-3.1-sonar-large-128k-online - - in=1 out=1
perplexity llama-3.1-sonar-small-128k-online - - in=0.2 out=0.2
perplexity mistral-7b-instruct - - in=0.07 out=0.28
perplexity mixtral-8x7b-instruct - - in=0.07 out=0.28
perplexity openai/gpt-5 - - in=1.25 read=0.125 out=10
perplexity openai/gpt-5-mini - - in=0.25 read=0.025 out=2
perplexity openai/gpt-5-nano - - in=0.05 read=0.005 out=0.4
perplexity openai/gpt-5.1 - - in=1.25 read=0.125 out=10
perplexity openai/gpt-5.2 - - in=1.75 read=0.175 out=14
perplexity openai/gpt-5.3-codex - - in=3.5 read=0.35 out=28
perplexity openai/gpt-5.4 - - in=2.5 read=0.25 out=15 >272000 in=5 out=22.5
perplexity openai/gpt-5.4-mini - - in=0.75 read=0.075 out=4.5
perplexity openai/gpt-5.4-nano - - in=0.2 read=0.02 out=1.25
perplexity openai/gpt-5.5 - - in=5 read=0.5 out=30 >272000 in=10 read=1 out=45
perplexity openai/gpt-5.6-luna - - in=0.2 read=0.02 out=1.2 >272000 in=0.4 read=0.04 out=1.8
perplexity openai/gpt-5.6-sol - - in=4 read=0.4 out=20 >272000 in=8 read=0.8 out=30
perplexity openai/gpt-5.6-terra - - in=2 read=0.2 out=12 >272000 in=4 read=0.4 out=18
perplexity openai/gpt-6-astra - - in=10 read=1 w5=12.5 out=50 >272000 in=20 read=2 out=75
perplexity openai/gpt-6-luna - - in=0.1 read=0.01 out=0.5 >272000 in=0.2 read=0.02 out=0.75
perplexity openai/gpt-6-sol - - in=2 read=0.2 out=10 >272000 in=4 read=0.4 out=15
perplexity openai/gpt-6.1-sol - - in=2 read=0.1 out=10 >272000 in=4 read=0.2 out=15
perplexity perplexity/deepseek-v4-flash-0731 - - in=0.13 read=0.028 out=0.26
perplexity perplexity/deepseek-v4-pro-0813 - - in=1.32 read=0.044 out=3.96
perplexity perplexity/glm-5.2 - - in=1.4 read=0.14 out=4.4
perplexity perplexity/glm-5.3 - - in=1.4 read=0.26 out=4.4
perplexity perplexity/glm-5.3-flash - - in=0.15 read=0.03 out=0.5
perplexity perplexity/kimi-k2.7-code - - in=0.95 read=0.19 out=4
perplexity perplexity/kimi-k3 - - in=3 read=0.3 out=15
perplexity perplexity/nemotron-3-ultra-550b-a55b - - in=0.25 read=0.25 out=2.5
perplexity perplexity/nemotron-3.5-lightning-30b-a3b - - in=0.0115 read=0.00115 out=0.17
perplexity perplexity/nemotron-3.5-super-120b-a12b - - in=0.2 read=0.04 out=0.5
perplexity perplexity/perplexity/sonar * - in=0.25 read=0.0625 out=2.5
perplexity pplx-70b-chat * - in=0.7 out=2.8
perplexity pplx-70b-online * - in=0 out=2.8 request=0.005
perplexity pplx-7b-chat * - in=0.07 out=0.28
perplexity pplx-7b-online * - in=0 out=0.28 request=0.005
perplexity pplx-decider-flash-latest * - in=0.01 out=0
perplexity pplx-decider-flash-v1.2 * - in=0.01 out=0
perplexity pplx-decider-latest * - in=0.02 out=0
perplexity pplx-decider-v1-27b * - in=0.02 out=0
perplexity pplx-decider-v1.1-27b * - in=0.02 out=0
perplexity pplx-decider-v1.2 * - in=0.02 out=0
perplexity pplx-embed-context-v1-0.6b * - in=0.008 out=0
perplexity pplx-embed-context-v1-4b * - in=0.05 out=0
perplexity pplx-embed-v1-0.6b * - in=0.004 out=0
perplexity pplx-embed-v1-4b * - in=0.03 out=0
perplexity r1-1776 - - in=2 out=8
perplexity sonar * - in=1 out=1 request=0.005 search=0 request:high=0.012 request:low=0.005 request:medium=0.008
perplexity sonar-deep-research * - in=2 out=8 think=3 search=0.005
perplexity sonar-medium-chat * - in=0.6 out=1.8
perplexity sonar-medium-online * - in=0 out=1.8 request=0.005
perplexity sonar-pro * - in=3 out=15 request=0.006 search=0 request:high=0.014 request:low=0.006 request:medium=0.01
perplexity sonar-pro-search * - in=3 out=15
perplexity sonar-reasoning * - in=1 out=5 request=0.005 search=0 request:high=0.014 request:low=0.005 request:medium=0.008
perplexity sonar-reasoning-pro * - in=2 out=8 request=0.006 search=0 request:high=0.014 request:low=0.006 request:medium=0.01
perplexity sonar-small-chat * - in=0.07 out=0.28
perplexity sonar-small-online * - in=0 out=0.28 request=0.005
perplexity xai/grok-4.20-multi-agent - - in=1.25 read=0.2 out=2.5 >200000 in=2.5 out=5
perplexity xai/grok-4.20-non-reasoning - - in=1.25 read=0.2 out=2.5 >200000 in=2.5 out=5
perplexity xai/grok-4.20-reasoning - - in=1.25 read=0.2 out=2.5 >200000 in=2.5 out=5
perplexity xai/grok-4.3 - - in=1.25 read=0.2 out=2.5 >200000 in=2.5 out=5
perplexity xai/grok-4.5 - - in=2 read=0.3 out=6 >200000 in=4 read=0.6 out=12
perplexity xai/grok-4.6 - - in=2 read=0.5 out=6 >200000 in=4 read=1 out=12
perplexity xai/grok-4.7 - - in=2 read=0.5 out=6 >200000 in=4 read=1 out=12
pinstripes ps/deepseek-v4-flash * - in=0.1 out=0.2
pinstripes ps/glm-4.5-air * - in=0.125 out=0.45
pinstripes ps/minimax-m2.7 * - in=0.255 out=0.55
pinstripes ps/qwen3-30b-a3b * - in=0.09 out=0.2
pinstripes ps/qwen3-coder-30b-a3b * - in=0.3 out=0.6
pinstripes ps/qwen3.6-35b-a3b * - in=0.14 out=0.45
prism deepseek-v4-flash - - in=0.17 read=0.07 out=0.21
prism deepseek-v4.1-flash - - in=0.17 read=0.07 out=0.63
publicai BSC-LT/ALIA-40b-instruct_Q8_0 * - in=0 out=0
publicai BSC-LT/salamandra-7b-instruct-tools-16k * - in=0 out=0
publicai aisingapore/Gemma-SEA-LION-v4-27B-IT - - in=0 out=0
publicai aisingapore/Qwen-SEA-LION-v4-32B-IT - - in=0 out=0
publicai allenai/Olmo-3-32B-Think * - in=0 out=0
publicai allenai/Olmo-3-7B-Instruct - - in=0 out=0
publicai allenai/Olmo-3-7B-Think * - in=0 out=0
publicai swiss-ai/apertus-70b-instruct * - in=0 out=0
publicai swiss-ai/apertus-8b-instruct * - in=0 out=0
quicksilverpro claude-fable-5 - 2026-10-29 in=2.5 read=0.25 w5=3.125 out=12.5
quicksilverpro claude-fable-5 - 2026-10-19 in=2.5 out=12.5
quicksilverpro claude-fable-5 - - in=8 out=40
quicksilverpro claude-fable-5-1 - 2026-10-29 in=2.5 read=0.0625 w5=3.125 out=12.5
quicksilverpro claude-fable-5-1 - - in=2.5 read=0.0625 out=12.5
quicksilverpro claude-haiku-4-5 - 2026-10-29 in=0.25 read=0.025 w5=0.3125 out=1.25
quicksilverpro claude-haiku-4-5 - 2026-10-19 in=0.25 out=1.25
quicksilverpro claude-haiku-4-5 - - in=0.8 out=4
quicksilverpro claude-haiku-5-5 - - in=0.025 read=0.0025 w5=0.03125 out=0.125 >200000 in=0.125 read=0.0125 out=0.625
quicksilverpro claude-opus-4-6 - - in=4 out=20
quicksilverpro claude-opus-4-8 - 2026-10-29 in=1.25 read=0.125 w5=1.5625 out=6.25
quicksilverpro claude-opus-4-8 - 2026-10-19 in=1.25 out=6.25
quicksilverpro claude-opus-4-8 - - in=4 out=20
quicksilverpro claude-opus-5 - 2026-10-29 in=1.25 read=0.125 w5=1.5625 out=6.25
quicksilverpro claude-opus-5 - 2026-10-19 in=1.25 out=6.25
quicksilverpro claude-opus-5 - - in=4 out=20
quicksilverpro claude-opus-5-5 - - in=1 read=0.05 w5=1.25 out=5
quicksilverpro claude-sonnet-4-6 - - in=2.4 out=12
quicksilverpro claude-sonnet-5 - 2026-10-29 in=0.5 read=0.05 w5=0.625 out=2.5
quicksilverpro claude-sonnet-5 - 2026-10-19 in=0.5 out=2.5
quicksilverpro claude-sonnet-5 - - in=2 out=10
quicksilverpro claude-sonnet-5-5 - - in=0.5 read=0.05 w5=0.625 out=2.5
quicksilverpro deepseek-v4-flash - 2026-10-19 in=0.06 read=0.015 out=0.18
quicksilverpro deepseek-v4-flash - - in=0.112 read=0.0144 out=0.224
quicksilverpro deepseek-v4-pro - 2026-10-19 in=0.7 read=0.1 out=2.1
quicksilverpro deepseek-v4-pro - - in=0.435 read=0.003625 out=0.87
quicksilverpro deepseek-v4.1-flash - 2026-11-06 in=0.0558 read=0.0011 out=0.2231
quicksilverpro deepseek-v4.1-flash - - in=0.125 read=0.0125 out=0.55
quicksilverpro deepseek-v4.1-flash-1017 - - in=0.098 read=0.00294 out=0.294
quicksilverpro gemini-3-flash-preview - - in=0.425 out=2.55
quicksilverpro gemini-3-pro-image - - in=1.7 out=10.2 iout=102
quicksilverpro gemini-3.1-flash-lite - - in=0.2125 out=1.275
quicksilverpro gemini-3.1-pro-preview - - in=1.7 out=10.2
quicksilverpro gemini-3.5-flash - - in=1.275 out=7.65
quicksilverpro gemini-3.5-flash-lite - - in=0.255 out=2.125
quicksilverpro gemini-3.6-flash - 2026-10-19 in=0.6375 out=3.1875
quicksilverpro gemini-3.6-flash - - in=1.275 out=6.375
quicksilverpro gemini-3.7-flash - - in=0.6375 read=0.06375 out=3.1875
quicksilverpro gemini-3.8-flash - - in=0.6375 read=0.06375 out=3.1875
quicksilverpro gemini-4-argon - - in=2 read=0.1 out=10
quicksilverpro glm-5.2 - 2026-10-19 in=0.7 read=0.105 out=2.2
quicksilverpro glm-5.2 - - in=1.12 read=0.208 out=3.52
quicksilverpro glm-5.3 - 2026-10-19 in=0.6 read=0.2 out=2.2
quicksilverpro glm-5.3 - - in=1.12 read=0.208 out=3.52
quicksilverpro glm-5.3-flash - 2026-11-06 in=0.0284 out=0.0923
quicksilverpro glm-5.3-flash - 2026-10-19 in=0.07 read=0.03 out=0.05
quicksilverpro glm-5.3-flash - - in=0.06 read=0.012 out=0.2
quicksilverpro glm-5.3-prime - - in=2.24 read=0.448 out=7.04
quicksilverpro gpt-5.6-luna - 2026-10-19 in=0.16 read=0.016 w5=0.2 out=0.96
quicksilverpro gpt-5.6-luna - - in=0.08 read=0.008 w5=0.1 out=0.48
quicksilverpro gpt-5.6-sol - 2026-10-19 in=1.6 read=0.16 w5=2 out=8
quicksilverpro gpt-5.6-sol - - in=4 read=0.4 w5=5 out=24
quicksilverpro gpt-5.6-terra - 2026-10-19 in=1.6 read=0.16 w5=2 out=9.6
quicksilverpro gpt-5.6-terra - - in=0.8 read=0.08 w5=1 out=4.8
quicksilverpro gpt-6-astra - - in=10 read=1 w5=12.5 out=50 >200000 in=20 read=2 out=75
quicksilverpro gpt-6-luna - - in=0.1 read=0.01 w5=0.125 out=0.5 >200000 in=0.2 read=0.02 out=0.75
quicksilverpro gpt-6-sol - - in=2 read=0.2 w5=2.5 out=10 >200000 in=4 read=0.4 out=15
quicksilverpro gpt-6.1-sol - - in=2 read=0.1 w5=2.5 out=10 >200000 in=4 read=0.2 out=15
quicksilverpro gpt-6.1-terra - - in=1 read=0.1 w5=1.25 out=5 >200000 in=2 read=0.2 out=7.5
quicksilverpro gpt-6.1-terra-pro - - in=1 read=0.1 w5=1.25 out=5 >200000 in=2 read=0.2 out=7.5
quicksilverpro gpt-oss-120b - 2026-10-19 in=0.03 out=0.15
quicksilverpro gpt-oss-120b - - in=0.12 read=0.06 out=0.48
quicksilverpro grok-4.5 - - in=1.6 read=0.4 out=4.8
quicksilverpro grok-4.6 - - in=2 read=0.5 out=6 >200000 in=4 read=1 out=12
quicksilverpro grok-4.7 - - in=2 read=0.5 out=6 >200000 in=4 read=1 out=12
quicksilverpro hy3 - 2026-10-19 in=0.091 read=0.0227 out=0.363
quicksilverpro hy3 - - in=0.1056 read=0.0264 out=0.4224
quicksilverpro hy4 - - in=0.459 read=0.0231 out=1.375
quicksilverpro hy4-preview - - in=0.6672 read=0.0336 out=2.0008
quicksilverpro jev-1.13 * - in=0.042
quicksilverpro kimi-k2.6 - 2026-10-19 in=0.45 read=0.045 out=1.95
quicksilverpro kimi-k2.6 - - in=0.5472 read=0.292 out=2.728
quicksilverpro kimi-k2.7-code - 2026-10-19 in=0.6712 read=0.18 out=3.35
quicksilverpro kimi-k2.7-code - - in=0.584 read=0.1278 out=2.8
quicksilverpro kimi-k3 - 2026-10-19 in=2.55 read=0.255 out=12.75
quicksilverpro kimi-k3 - - in=2.4 read=0.24 out=12
quicksilverpro kimi-k3.1-pro - - in=2 read=0.2 out=10
quicksilverpro kimi-k3.1-pro-highspeed - - in=4 read=0.2 out=20
quicksilverpro mimo-v2.5 - 2026-11-05 in=0.32 read=0.064 out=1.6
quicksilverpro mimo-v2.5 - - in=0.112 read=0.00224 out=0.224
quicksilverpro mimo-v2.6-flash - - in=0.112 read=0.00224 out=0.224
quicksilverpro mimo-v2.6-pro - 2026-11-03 in=0.426 read=0.0036 out=0.861
quicksilverpro mimo-v2.6-pro - - in=0.348 read=0.00288 out=0.696
quicksilverpro minimax-m3 - - in=0.24 read=0.048 out=0.96
quicksilverpro mistral-large-4 - - in=0.68 read=0.07 out=2.09
quicksilverpro muse-glimmer-30b - 2026-10-19 in=0.3 read=0.04 out=1.2
quicksilverpro muse-glimmer-30b - - in=0.28 read=0.032 out=1.2
quicksilverpro muse-spark-1.2 - - in=1 read=0.12 out=3.4
quicksilverpro muse-spark-1.3 - - in=1 read=0.12 out=3.4
quicksilverpro muse-spark-open - - in=1.25 read=0.15 out=4.25
quicksilverpro muse-wonder - - in=4 read=0.2 out=20
quicksilverpro nemotron-3-ultra * - in=0.5 read=0.1 out=2.2
quicksilverpro nemotron-3.5-lightning * 2026-10-19 in=0.066 read=0.033 out=0.176
quicksilverpro nemotron-3.5-lightning * - in=0.08 read=0.04 out=0.2
quicksilverpro qwen3.6-35b - 2026-10-19 in=0.05 read=0.025 out=0.7
quicksilverpro qwen3.6-35b - - in=0.112 read=0.04 out=0.8
quicksilverpro qwen3.6-plus - - in=0.26 w5=0.325 out=1.56
quicksilverpro qwen3.7-flash - - in=0.024 read=0.0048 out=0.104
quicksilverpro qwen3.7-max - - in=1.25 read=0.25 w5=1.5625 out=3.75
quicksilverpro qwen3.7-plus - - in=0.256 read=0.0512 w5=0.32 out=1.024
quicksilverpro qwen3.8-27b - - in=0.34 read=0.068 w5=0.425 out=2.04
quicksilverpro qwen3.8-27b-decentered - - in=0.238 out=1.428
quicksilverpro qwen3.8-flash-next - - in=0.12 read=0.0128 w5=0.16 out=0.376
quicksilverpro qwen3.8-max - - in=2 read=0.25 w5=2.5 out=6
quicksilverpro qwen3.8-max-prime - - in=4 read=0.5 out=12
quicksilverpro qwen3.8-omni-flash - - in=0.15 read=0.016 out=0.47
quicksilverpro step-5-preview - - in=1 read=0.1 out=2.7
quicksilverpro trio-spark-v1.3 * - in=0.042
qwen_ai_platform deepseek-v4-flash - - in=0.2 read=0.04 out=0.4
qwen_ai_platform deepseek-v4-flash-0731 - - in=0.2 read=0.04 out=0.4
qwen_ai_platform deepseek-v4-pro - - in=2.4 read=0.2 out=4.8
qwen_ai_platform glm-5.1 - - in=1.4 read=0.26 out=4.4
qwen_ai_platform glm-5.2 - - in=1.4 read=0.28 out=4.4
qwen_ai_platform kimi-k2.7-code - - in=0.95 read=0.19 out=4
qwen_ai_platform qwen-coder - - in=0.3 out=1.5
qwen_ai_platform qwen-flash - - in=0.05 out=0.4 >256000 in=0.25 out=2
qwen_ai_platform qwen-flash-2025-07-28 - - in=0.05 out=0.4 >256000 in=0.25 out=2
qwen_ai_platform qwen-max - - in=1.6 out=6.4
qwen_ai_platform qwen-plus - - in=0.4 out=1.2
qwen_ai_platform qwen-plus-2025-01-25 - - in=0.4 out=1.2
qwen_ai_platform qwen-plus-2025-04-28 - - in=0.4 out=1.2 think=4
qwen_ai_platform qwen-plus-2025-07-14 - - in=0.4 out=1.2 think=4
qwen_ai_platform qwen-plus-2025-07-28 - - in=0.4 out=1.2 think=4 >256000 in=1.2 out=3.6 think=12
qwen_ai_platform qwen-plus-2025-09-11 - - in=0.4 out=1.2 think=4 >256000 in=1.2 out=3.6 think=12
qwen_ai_platform qwen-plus-latest - - in=0.4 out=1.2 think=4 >256000 in=1.2 out=3.6 think=12
qwen_ai_platform qwen-turbo - - in=0.05 out=0.2 think=0.5
qwen_ai_platform qwen-turbo-2024-11-01 - - in=0.05 out=0.2
qwen_ai_platform qwen-turbo-2025-04-28 - - in=0.05 out=0.2 think=0.5
qwen_ai_platform qwen-turbo-latest - - in=0.05 out=0.2 think=0.5
qwen_ai_platform qwen3-coder-flash - - in=0.3 read=0.08 out=1.5 >32000 in=0.5 read=0.12 out=2.5 >128000 in=0.8 read=0.2 out=4 >256000 in=1.6 read=0.4 out=9.6
qwen_ai_platform qwen3-coder-flash-2025-07-28 - - in=0.3 out=1.5 >32000 in=0.5 out=2.5 >128000 in=0.8 out=4 >256000 in=1.6 out=9.6
qwen_ai_platform qwen3-coder-plus - - in=1 read=0.1 out=5 >32000 in=1.8 read=0.18 out=9 >128000 in=3 read=0.3 out=15 >256000 in=6 read=0.6 out=60
qwen_ai_platform qwen3-coder-plus-2025-07-22 - - in=1 out=5 >32000 in=1.8 out=9 >128000 in=3 out=15 >256000 in=6 out=60
qwen_ai_platform qwen3-max - - in=1.2 out=6 >32000 in=2.4 out=12 >128000 in=3 out=15
qwen_ai_platform qwen3-max-2026-01-23 - - in=1.2 out=6 >32000 in=2.4 out=12 >128000 in=3 out=15
qwen_ai_platform qwen3-max-preview - - in=1.2 out=6 >32000 in=2.4 out=12 >128000 in=3 out=15
qwen_ai_platform qwen3-next-80b-a3b-instruct - - in=0.15 out=1.2
qwen_ai_platform qwen3-next-80b-a3b-thinking - - in=0.15 out=1.2
qwen_ai_platform qwen3-vl-235b-a22b-instruct - - in=0.4 out=1.6
qwen_ai_platform qwen3-vl-235b-a22b-thinking - - in=0.4 out=4
qwen_ai_platform qwen3-vl-32b-instruct - - in=0.16 out=0.64
qwen_ai_platform qwen3-vl-32b-thinking - - in=0.16 out=2.87
qwen_ai_platform qwen3-vl-plus - - in=0.2 out=1.6 >32000 in=0.3 out=2.4 >128000 in=0.6 out=4.8
qwen_ai_platform qwen3.5-plus - - in=0.4 out=2.4 >256000 in=0.5 out=3
qwen_ai_platform qwen3.7-max - - in=2.5 read=0.5 w5=3.125 out=7.5
qwen_ai_platform qwen3.7-plus - - in=0.4 read=0.08 out=1.6 >256000 in=1.2 read=0.24 out=4.8
qwen_ai_platform qwen3.8-flash - - in=0.15 read=0.016 w5=0.2 out=0.47
qwen_ai_platform qwen3.8-max - - in=2 read=0.25 out=6
qwen_ai_platform qwen3.8-omni-flash - - in=0.15 read=0.016 out=0.47
qwen_ai_platform qwq-plus - - in=0.8 out=2.4
qwencloud deepseek-v4-flash - - in=0.2 read=0.04 out=0.4
qwencloud deepseek-v4-flash-0731 - - in=0.2 read=0.04 out=0.4
qwencloud deepseek-v4-pro - - in=2.4 read=0.2 out=4.8
qwencloud glm-5.1 - - in=1.4 read=0.26 out=4.4
qwencloud glm-5.2 - - in=1.4 read=0.28 out=4.4
qwencloud kimi-k2.7-code - - in=0.95 read=0.19 out=4
qwencloud qwen-coder - - in=0.3 out=1.5
qwencloud qwen-flash - - in=0.05 out=0.4 >256000 in=0.25 out=2
qwencloud qwen-flash-2025-07-28 - - in=0.05 out=0.4 >256000 in=0.25 out=2
qwencloud qwen-max - - in=1.6 out=6.4
qwencloud qwen-plus - - in=0.4 out=1.2
qwencloud qwen-plus-2025-01-25 - - in=0.4 out=1.2
qwencloud qwen-plus-2025-04-28 - - in=0.4 out=1.2 think=4
qwencloud qwen-plus-2025-07-14 - - in=0.4 out=1.2 think=4
qwencloud qwen-plus-2025-07-28 - - in=0.4 out=1.2 think=4 >256000 in=1.2 out=3.6 think=12
qwencloud qwen-plus-2025-09-11 - - in=0.4 out=1.2 think=4 >256000 in=1.2 out=3.6 think=12
qwencloud qwen-plus-latest - - in=0.4 out=1.2 think=4 >256000 in=1.2 out=3.6 think=12
qwencloud qwen-turbo - - in=0.05 out=0.2 think=0.5
qwencloud qwen-turbo-2024-11-01 - - in=0.05 out=0.2
qwencloud qwen-turbo-2025-04-28 - - in=0.05 out=0.2 think=0.5
qwencloud qwen-turbo-latest - - in=0.05 out=0.2 think=0.5
qwencloud qwen3-coder-flash - - in=0.3 read=0.08 out=1.5 >32000 in=0.5 read=0.12 out=2.5 >128000 in=0.8 read=0.2 out=4 >256000 in=1.6 read=0.4 out=9.6
qwencloud qwen3-coder-flash-2025-07-28 - - in=0.3 out=1.5 >32000 in=0.5 out=2.5 >128000 in=0.8 out=4 >256000 in=1.6 out=9.6
qwencloud qwen3-coder-plus - - in=1 read=0.1 out=5 >32000 in=1.8 read=0.18 out=9 >128000 in=3 read=0.3 out=15 >256000 in=6 read=0.6 out=60
qwencloud qwen3-coder-plus-2025-07-22 - - in=1 out=5 >32000 in=1.8 out=9 >128000 in=3 out=15 >256000 in=6 out=60
qwencloud qwen3-max - - in=1.2 out=6 >32000 in=2.4 out=12 >128000 in=3 out=15
qwencloud qwen3-max-2026-01-23 - - in=1.2 out=6 >32000 in=2.4 out=12 >128000 in=3 out=15
qwencloud qwen3-max-preview - - in=1.2 out=6 >32000 in=2.4 out=12 >128000 in=3 out=15
qwencloud qwen3-next-80b-a3b-instruct - - in=0.15 out=1.2
qwencloud qwen3-next-80b-a3b-thinking - - in=0.15 out=1.2
qwencloud qwen3-vl-235b-a22b-instruct - - in=0.4 out=1.6
qwencloud qwen3-vl-235b-a22b-thinking - - in=0.4 out=4
qwencloud qwen3-vl-32b-instruct - - in=0.16 out=0.64
qwencloud qwen3-vl-32b-thinking - - in=0.16 out=2.87
qwencloud qwen3-vl-plus - - in=0.2 out=1.6 >32000 in=0.3 out=2.4 >128000 in=0.6 out=4.8
qwencloud qwen3.5-plus - - in=0.4 out=2.4 >256000 in=0.5 out=3
qwencloud qwen3.7-max - - in=2.5 read=0.5 w5=3.125 out=7.5
qwencloud qwen3.7-plus - - in=0.4 read=0.08 out=1.6 >256000 in=1.2 read=0.24 out=4.8
qwencloud qwen3.8-max - - in=2 read=0.25 out=6
qwencloud qwq-plus - - in=0.8 out=2.4
recraft recraftv2 * - fee:image=0.022
recraft recraftv3 * - fee:image=0.04
refuseless deepseek-v4.1-flash-abliterated - - in=0.14 read=0.035 out=0.5
refuseless deepseek-v4.1-flash-fast - - in=0.05 read=0.003 out=0.15
refuseless glm-5.3-abliterated - - in=1 read=0.15 out=2
refuseless glm-5.3-flash-abliterated - - in=0.12 read=0.04 out=0.5
refuseless minimax-m3.1-flash - - in=0.05 read=0.002 out=0.25
replicate anthropic/claude-3.5-haiku - - in=1 out=5
replicate anthropic/claude-3.5-sonnet - - in=3.75 out=18.75
replicate anthropic/claude-3.7-sonnet - - in=3 out=15
replicate anthropic/claude-4-sonnet - - in=3 out=15
replicate anthropic/claude-4.5-haiku - - in=1 out=5
replicate anthropic/claude-4.5-sonnet - - in=3 out=15
replicate deepseek-ai/deepseek-r1 - - in=3.75 out=10
replicate deepseek-ai/deepseek-v3 - - in=1.45 out=1.45
replicate deepseek-ai/deepseek-v3.1 - - in=0.672 out=2.016
replicate google/gemini-2.5-flash - - in=0.3 out=2.5
replicate google/gemini-3-pro - - in=2 out=12 >200000 in=4 out=18
replicate ibm-granite/granite-3.3-8b-instruct * - in=0.03 out=0.25
replicate meta/llama-2-13b - - in=0.1 out=0.5
replicate meta/llama-2-13b-chat - - in=0.1 out=0.5
replicate meta/llama-2-70b - - in=0.65 out=2.75
replicate meta/llama-2-70b-chat - - in=0.65 out=2.75
replicate meta/llama-2-7b - - in=0.05 out=0.25
replicate meta/llama-2-7b-chat - - in=0.05 out=0.25
replicate meta/llama-3-70b - - in=0.65 out=2.75
replicate meta/llama-3-70b-instruct - - in=0.65 out=2.75
replicate meta/llama-3-8b - - in=0.05 out=0.25
replicate meta/llama-3-8b-instruct - - in=0.05 out=0.25
replicate mistralai/mistral-7b-instruct-v0.2 - - in=0.05 out=0.25
replicate mistralai/mistral-7b-v0.1 * - in=0.05 out=0.25
replicate mistralai/mixtral-8x7b-instruct-v0.1 * - in=0.3 out=1
replicate openai/gpt-4.1 - - in=2 out=8
replicate openai/gpt-4.1-mini - - in=0.4 out=1.6
replicate openai/gpt-4.1-nano - - in=0.1 out=0.4
replicate openai/gpt-4o - - in=2.5 out=10
replicate openai/gpt-4o-mini - - in=0.15 out=0.6
replicate openai/gpt-5 - - in=1.25 out=10
replicate openai/gpt-5-mini - - in=0.25 out=2
replicate openai/gpt-5-nano - - in=0.05 out=0.4
replicate openai/gpt-oss-120b - - in=0.18 out=0.72
replicate openai/gpt-oss-20b - - in=0.09 out=0.36
replicate openai/o1 - - in=15 out=60
replicate openai/o1-mini - - in=1.1 out=4.4
replicate openai/o4-mini - - in=1 out=4
replicate qwen/qwen3-235b-a22b-instruct-2507 - - in=0.264 out=1.06
replicate xai/grok-4 - - in=7.2 out=36
runwayml eleven_multilingual_v2 - - fee:character=0.0000003
sail Qwen/Qwen3.6-35B-A3B - - in=0.05 read=0.02 out=0.4 @flex in=0.05 read=0.02 out=0.4
sail deepseek-ai/DeepSeek-V4-Flash-0731 - - in=0.09 read=0.02 out=0.18 @balanced in=0.07 read=0.02 out=0.14 @flex in=0.05 read=0.01 out=0.09
sail deepseek-ai/DeepSeek-V4-Pro-0813 - - in=0.92 read=0.04 out=2.77 @balanced in=0.74 read=0.03 out=2.22 @flex in=0.46 read=0.02 out=1.39
sail deepseek-ai/DeepSeek-V4.1-Flash - - in=0.09 read=0.006 out=0.3 @balanced in=0.07 read=0.005 out=0.22 @flex in=0.05 read=0.004 out=0.15
sail google/gemma-4-12B-it - - in=0.3 read=0.15 out=2 @balanced in=0.1 read=0.07 out=2 @flex in=0.05 read=0.02 out=1
sail google/gemma-4-31B-it - - in=0.4 read=0.2 out=0.6 @balanced in=0.12 read=0.08 out=0.6 @flex in=0.06 read=0.02 out=0.3
sail moonshotai/Kimi-K2.6 - - in=1 read=0.2 out=4 @balanced in=0.45 read=0.2 out=3 @flex in=0.35 read=0.1 out=2
sail moonshotai/Kimi-K3 - - in=2.5 read=0.25 out=12.5 @balanced in=2 read=0.2 out=10 @flex in=1.25 read=0.15 out=6.25
sail nvidia/Gemma-4-31B-IT-NVFP4 * - in=0.14 read=0.07 out=0.4 @balanced in=0.11 read=0.06 out=0.32 @flex in=0.07 read=0.04 out=0.2
sail openai/gpt-oss-120b - - in=0.06 read=0.03 out=0.4
sail zai-org/GLM-5.3 - - in=0.98 read=0.18 out=3.08 @balanced in=0.5 read=0.12 out=2.5 @flex in=0.4 read=0.08 out=1.8
sail zai-org/GLM-5.3-Flash - - in=0.11 read=0.02 out=0.35 @balanced in=0.08 read=0.02 out=0.28 @flex in=0.05 read=0.01 out=0.18
sambanova DeepSeek-R1 * - in=5 out=7
sambanova DeepSeek-V3.1 * - in=3 out=4.5
sambanova DeepSeek-V3.2 * - in=3 out=4.5
sambanova Llama-4-Maverick-17B-128E-Instruct * - in=0.63 out=1.8
sambanova Meta-Llama-3.3-70B-Instruct - - in=0.6 out=1.2
sambanova MiniMax-M2.7 - - in=0.6 out=2.4
sambanova gemma-4-31B-it * - in=0.38 out=1.15
sambanova gpt-oss-120b - - in=0.22 out=0.59
scaledown classify * - in=0.05 out=0
scaledown compress * - in=0.05 out=0
scaledown decisions * - in=0.05 out=0
scaledown extract * - in=0.05 out=0
scaledown summarize * - in=0.05 out=0
scaleway BAAI/bge-multilingual-gemma2 - - in=0.1 out=0
scaleway deepseek-v4-flash-0731 - - in=0.4 read=0.08 out=0.8
scaleway glm-5.2 - - in=1.8 out=5.5
scaleway google/gemma-4-26b-a4b-it - - in=0.25 out=0.5
scaleway meta/llama-3.3-70b-instruct - - in=0.9 out=0.9
scaleway mistralai/mistral-medium-3.5-128b * - in=1.5 out=7.5
scaleway mistralai/mistral-small-3.2-24b-instruct-2506 - - in=0.15 out=0.35
scaleway mistralai/pixtral-12b-2409 - - in=0.2 out=0.2
scaleway openai/gpt-oss-120b - - in=0.15 out=0.6
scaleway qwen/qwen3-235b-a22b-instruct-2507 - - in=0.75 out=2.25
scaleway qwen/qwen3-coder-30b-a3b-instruct - - in=0.2 out=0.8
scaleway qwen/qwen3-embedding-8b - - in=0.1 out=0
scaleway qwen/qwen3.5-397b-a17b - - in=0.6 out=3.6
scaleway qwen/qwen3.6-35b-a3b - - in=0.25 out=1.5
scx-ai DeepSeek-V4.1-flash * - in=0.15 read=0.01 out=0.6
scx-ai GLM-5.2 - - in=0.61 read=0.22 out=1.98
scx-ai GLM-5.3 - - in=0.98 read=0.18 out=3.08
scx-ai Kimi-K3 * - in=2.83 read=0.28 out=14.13
scx-ai Qwen3.8-Max * - in=1.65 read=0.21 out=4.99
snowflake claude-3-5-sonnet - - in=3 read=0.3 out=15
snowflake claude-3-7-sonnet - - in=3 read=0.3 out=15
snowflake claude-4-opus - - in=5 read=0.5 out=25
snowflake claude-4-sonnet - - in=3 read=0.3 out=15
snowflake claude-haiku-4-5 - - in=1 read=0.1 out=5
snowflake claude-sonnet-4-5 - - in=3 read=0.3 out=15
snowflake claude-sonnet-4-6 - - in=3 read=0.3 out=15
snowflake deepseek-r1 - - in=1.35 out=5.4
snowflake llama3.1-405b * - in=1.2 out=1.2
snowflake llama3.1-70b - - in=0.72 out=0.72
snowflake llama3.1-8b - - in=0.24 out=0.24
snowflake llama3.3-70b * - in=0.72 out=0.72
snowflake llama4-maverick * - in=0.24 out=0.97
snowflake mistral-large2 - - in=2 out=6
snowflake openai-gpt-4.1 * - in=2 read=0.5 out=8
snowflake openai-gpt-5 * - in=1.25 read=0.125 out=10
snowflake openai-gpt-5-mini * - in=0.3 out=1.2
snowflake openai-gpt-5-nano * - in=0.15 out=0.6
snowflake snowflake-arctic-embed-l-v2.0 * - in=0.07 out=0
snowflake snowflake-arctic-embed-m-v2.0 * - in=0.07 out=0
snowflake snowflake-llama-3.3-70b * - in=0.72 out=0.72
soniox stt-async-v4 * - fee:second=0.0000277778
soniox stt-async-v5 * - fee:second=0.0000277778
soniox stt-rt-preview * - fee:second=0.00003333
soniox stt-rt-preview-v2 * - fee:second=0.00003333
soniox stt-rt-v3 * - fee:second=0.00003333
soniox stt-rt-v3-preview * - fee:second=0.00003333
soniox stt-rt-v4 * - fee:second=0.00003333
soniox stt-rt-v5 * - fee:second=0.00003333
stability conservative * - fee:image=0.04
stability creative * - fee:image=0.06
stability erase * - fee:image=0.005
stability fast * - fee:image=0.002
stability inpaint * - fee:image=0.005
stability outpaint * - fee:image=0.004
stability remove-background * - fee:image=0.005
stability replace-background-and-relight * - fee:image=0.008
stability sd3 * - fee:image=0.065
stability sd3-large * - fee:image=0.065
stability sd3-large-turbo * - fee:image=0.04
stability sd3-medium * - fee:image=0.035
stability sd3.5-large * - fee:image=0.065
stability sd3.5-large-turbo * - fee:image=0.04
stability sd3.5-medium * - fee:image=0.035
stability search-and-recolor * - fee:image=0.005
stability search-and-replace * - fee:image=0.005
stability sketch * - fee:image=0.005
stability stable-image-core * - fee:image=0.03
stability stable-image-ultra * - fee:image=0.08
stability structure * - fee:image=0.005
stability style * - fee:image=0.005
stability style-transfer * - fee:image=0.008
streamlake DeepSeek-V3 * - in=0.286 read=0.114 out=1.143
streamlake DeepSeek-V4-Pro-0813 * - in=1.32 read=0.044 out=3.96
streamlake GLM-5.3 - - in=1.4 read=0.26 out=4.4
streamlake GLM-5.3-Flash - - in=0.15 read=0.03 out=0.5
streamlake Kimi-K2-Instruct-0905 * - in=0.571 read=0.143 out=2.286
streamlake deepseek-r1 - - in=0.571 read=0.229 out=2.286
streamlake deepseek-v3.1 - - in=0.571 read=0.229 out=1.714
streamlake deepseek-v4-flash - - in=0.14 read=0.028 out=0.28
streamlake deepseek-v4-flash-0731 - - in=0.44 read=0.014 out=1.32
streamlake deepseek-v4-pro - - in=1.74 read=0.145 out=3.48
streamlake deepseek-v4.1-flash-1017 - - in=0.3 read=0.006 out=1.2
streamlake deepseek-v4.1-flash-260910 - - in=0.3 read=0.006 out=1.2
streamlake glm-5 - - in=1 read=0.2 out=3.2
streamlake glm-5.1 - - in=1.4 read=0.26 out=4.4
streamlake glm-5.2 - - in=1.4 read=0.26 out=4.4
streamlake kimi-k2.6 - - in=0.95 read=0.16 out=4
streamlake kimi-k2.7-code - - in=0.95 read=0.19 out=4
streamlake mimo-v2.6-flash - - in=0.14 read=0.0028 out=0.28
streamlake mimo-v2.6-pro - - in=0.435 read=0.0036 out=0.87
streamlake minimax-m2.5 - - in=0.3 read=0.03 w5=0.375 out=1.2
streamlake minimax-m3 - - in=0.6 read=0.12 out=2.4 >512000 in=1.2 read=0.24 out=4.8
streamlake qwen3.5-397b-a17b - - in=0.6 read=0.12 out=3.6
streamlake qwen3.6-27b - - in=0.6 out=3.6
streamlake qwen3.6-35b-a3b - - in=0.375 out=2.25
streamlake qwen3.8-2.4t-a95b - - in=2 read=0.25 w5=2.5 out=6
streamlake qwen3.8-27b - - in=0.5 read=0.1 w5=0.625 out=3
tencent deepseek-v4-flash - - in=0.14 read=0.0028 w5=0 out=0.28
tencent deepseek-v4-pro - - in=1.74 read=0.145 w5=0 out=3.48
tencent deepseek-v4-pro-0813 - - in=1.32 read=0.044 w5=0 out=3.96 ~12345+480:0000-0100,0400-0600,1000-2400;67+480:0000-2400 in=0.66 read=0.022 out=1.98
tencent deepseek-v4.1-flash - - in=0.3 read=0.006 w5=0 out=1.2 ~12345+480:0000-0100,0400-0600,1000-2400;67+480:0000-2400 in=0.15 read=0.003 out=0.6
tencent glm-5.2 - - in=1.4 read=0.26 w5=0 out=4.4
tencent glm-5.3 - - in=1.4 read=0.26 w5=0 out=4.4
tencent glm-5.3-flash - - in=0.15 read=0.03 w5=0 out=0.5
tencent glm-5.3-flashx - - in=0.37 read=0.075 w5=0 out=1.25
tencent hy4 - - in=0.834 read=0.042 out=2.501
tencent hy4-preview - - in=0.834 read=0.042 out=2.501
tencent kimi-k2.7-code - - in=0.95 read=0.19 w5=0 out=4
tencent kimi-k2.7-code-highspeed - - in=1.9 read=0.38 w5=0 out=8
tencent kimi-k2.8-preview - - in=1 read=0.25 w5=0 out=4
tencent kimi-k3 - - in=3 read=0.3 w5=0 out=15
tencent minimax-m3 - - in=0.3 read=0.06 w5=0 out=1.2
tencent seedream-image-v5.0-flash * - out=1.6 iout=1.6
tencent seedream-image-v5.0-lite * - out=1.6 iout=1.6
tencent seedream-image-v5.0-pro * - out=1.6 iout=1.6
tensormesh MiniMaxAI/MiniMax-M2.5 - - in=0.3 read=0 out=1.2
tensormesh Qwen/Qwen3-Coder-480B-A35B-Instruct-FP8 - - in=0.45 read=0 out=1.8
tensormesh Qwen/Qwen3.5-397B-A17B-FP8 * - in=0.6 read=0 out=3.6
tensormesh Qwen/Qwen3.6-27B-FP8 * - in=0.32 read=0 out=3.2
tensormesh deepseek-ai/DeepSeek-V4-Flash - - in=0.14 read=0 out=0.28
tensormesh google/gemma-4-31B-it - - in=0.14 read=0 out=0.56
tensormesh lukealonso/GLM-5.1-NVFP4-MTP * - in=1.4 read=0 out=4.4
tensormesh moonshotai/Kimi-K2.6 - - in=0.96 read=0 out=4
tensormesh openai/gpt-oss-120b - - in=0.15 read=0 out=0.6
tensormesh openai/gpt-oss-20b - - in=0.07 read=0 out=0.28
together_ai Austism/chronos-hermes-13b * - in=0.3 out=0.3
together_ai BAAI/bge-base-en-v1.5 * - in=0.008 out=0
together_ai Gryphe/MythoMax-L2-13b - - in=0.3 out=0.3
together_ai MiniMaxAI/MiniMax-M2.7 - - in=0.3 read=0.06 out=1.2
together_ai MiniMaxAI/MiniMax-M3 - - in=0.3 read=0.06 out=1.2
together_ai MiniMaxAI/MiniMax-M3.1-Flash - - in=0.15 read=0.015 out=0.6
together_ai Nexusflow/NexusRaven-V2-13B * - in=0.3 out=0.3
together_ai NousResearch/Nous-Capybara-7B-V1p9 * - in=0.2 out=0.2
together_ai NousResearch/Nous-Hermes-2-Mixtral-8x7B-DPO * 2026-11-19 in=0.9 out=0.9
together_ai NousResearch/Nous-Hermes-2-Mixtral-8x7B-DPO * - in=0.6 out=0.6 # genai-prices: in=0.9 out=0.9
together_ai NousResearch/Nous-Hermes-2-Mixtral-8x7B-SFT * - in=0.9 out=0.9
together_ai NousResearch/Nous-Hermes-2-Yi-34B * - in=0.8 out=0.8
together_ai NousResearch/Nous-Hermes-Llama2-13b * - in=0.225 out=0.225
together_ai NousResearch/Nous-Hermes-llama-2-7b * - in=0.2 out=0.2
together_ai Open-Orca/Mistral-7B-OpenOrca * - in=0.2 out=0.2
together_ai Qwen/QwQ-32B - - in=1.2 out=1.2 # no longer listed
together_ai Qwen/Qwen1.5-0.5B * - in=0.1 out=0.1
together_ai Qwen/Qwen1.5-0.5B-Chat * - in=0.1 out=0.1
together_ai Qwen/Qwen1.5-1.8B * - in=0.1 out=0.1
together_ai Qwen/Qwen1.5-1.8B-Chat * - in=0.1 out=0.1
together_ai Qwen/Qwen1.5-14B * - in=0.3 out=0.3
together_ai Qwen/Qwen1.5-14B-Chat * - in=0.3 out=0.3
together_ai Qwen/Qwen1.5-4B * - in=0.1 out=0.1
together_ai Qwen/Qwen1.5-4B-Chat * - in=0.1 out=0.1
together_ai Qwen/Qwen1.5-72B * - in=0.9 out=0.9
together_ai Qwen/Qwen1.5-7B * - in=0.2 out=0.2
together_ai Qwen/Qwen1.5-7B-Chat * - in=0.2 out=0.2
together_ai Qwen/Qwen2-1.5B-Instruct * - in=0.02 out=0.02
together_ai Qwen/Qwen2-72B-Instruct * - in=0.9 out=0.9 # no longer listed
together_ai Qwen/Qwen2-VL-72B-Instruct - - in=1.2 out=1.2 # no longer listed
together_ai Qwen/Qwen2.5-14B-Instruct * - in=0.8 out=0.8
together_ai Qwen/Qwen2.5-72B-Instruct - - in=1.2 out=1.2
together_ai Qwen/Qwen2.5-72B-Instruct-Turbo * - in=1.2 out=1.2
together_ai Qwen/Qwen2.5-7B-Instruct-Turbo * - in=0.3 out=0.3
together_ai Qwen/Qwen2.5-Coder-32B-Instruct - - in=0.8 out=0.8 # no longer listed
together_ai Qwen/Qwen2.5-VL-72B-Instruct - - in=1.95 out=8
together_ai Qwen/Qwen3-Coder-480B-A35B-Instruct-FP8 - - in=2 out=2
together_ai Qwen/Qwen3-Coder-Next-FP8 - - in=0.5 out=1.2
together_ai Qwen/Qwen3-Next-80B-A3B-Instruct - - in=0.15 out=1.5
together_ai Qwen/Qwen3-Next-80B-A3B-Thinking - - in=0.15 out=1.5
together_ai Qwen/Qwen3-VL-32B-Instruct * - in=0.5 out=1.5
together_ai Qwen/Qwen3-VL-8B-Instruct - - in=0.18 out=0.68
together_ai Qwen/Qwen3.5-397B-A17B - - in=0.6 read=0.35 out=3.6
together_ai Qwen/Qwen3.5-9B - - in=0.17 out=0.25
together_ai Qwen/Qwen3.6-Plus - - in=0.5 out=3
together_ai Qwen/Qwen3.7-Max - 2026-11-19 in=2.5 read=0.5 out=7.5
together_ai Qwen/Qwen3.7-Max - - in=1.5 read=0.3 out=4.5 # genai-prices: in=2.5 read=0.5 out=7.5
together_ai Qwen/Qwen3.7-Plus * - in=0.32 out=1.28
together_ai Qwen/Qwen3.8-2.4T-A95B - - in=2 read=0.25 out=6 # genai-prices: in=2 read=0.5 out=6
together_ai Qwen/Qwen3.8-Flash - - in=0.15 out=0.47
together_ai Salesforce/Llama-Rank-V1 * - in=0.1 out=0
together_ai Undi95/ReMM-SLERP-L2-13B * - in=0.3 out=0.3
together_ai Undi95/Toppy-M-7B * - in=0.2 out=0.2
together_ai WizardLM/WizardLM-13B-V1.2 * - in=0.3 out=0.3
together_ai allenai/OLMo-7B * - in=0.2 out=0.2
together_ai allenai/OLMo-7B-Instruct * - in=0.2 out=0.2
together_ai allenai/OLMo-7B-Twin-2T * - in=0.2 out=0.2
together_ai arcee-ai/trinity-mini - - in=0.045 out=0.15
together_ai arize-ai/qwen-2-1.5b-instruct * - in=0.1 out=0.1
together_ai codellama/CodeLlama-13b-Instruct-hf * - in=0.225 out=0.225
together_ai codellama/CodeLlama-34b-Instruct-hf - - in=0.776 out=0.776
together_ai codellama/CodeLlama-70b-Instruct-hf - - in=0.9 out=0.9
together_ai codellama/CodeLlama-7b-Instruct-hf * - in=0.2 out=0.2
together_ai deepseek-ai/DeepSeek-R1-0528 - - in=3 out=7
together_ai deepseek-ai/DeepSeek-R1-Distill-Llama-70B - - in=2 out=2 # no longer listed
together_ai deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B - - in=0.18 out=0.18 # no longer listed
together_ai deepseek-ai/DeepSeek-R1-Distill-Qwen-14B - - in=1.6 out=1.6 # no longer listed
together_ai deepseek-ai/DeepSeek-V3 - - in=1.25 out=1.25
together_ai deepseek-ai/DeepSeek-V3.1 - - in=0.6 out=1.7
together_ai deepseek-ai/DeepSeek-V4-Flash-0731 - - in=0.14 read=0.03 out=0.28
together_ai deepseek-ai/DeepSeek-V4-Pro-0813 - - in=1.32 read=0.13 out=3.96
together_ai deepseek-ai/DeepSeek-V4.1-Flash - - in=0.3 read=0.006 out=1.2
together_ai deepseek-ai/DeepSeek-V4.1-Flash-1017 - - in=0.3 read=0.006 out=1.2
together_ai deepseek-ai/deepseek-coder-33b-instruct - - in=0.8 out=0.8
together_ai essentialai/rnj-1-instruct - - in=0.15 out=0.15
together_ai garage-bAInd/Platypus2-70B-instruct * - in=0.9 out=0.9
together_ai google/gemma-2-27b-it - - in=0.8 out=0.8 # no longer listed
together_ai google/gemma-2b - - in=0.1 out=0.1
together_ai google/gemma-2b-it - - in=0.1 out=0.1
together_ai google/gemma-4-31B-it - - in=0.39 out=0.97
together_ai google/gemma-7b - - in=0.2 out=0.2
together_ai google/gemma-7b-it - - in=0.2 out=0.2
together_ai lmsys/vicuna-13b-v1.5 * - in=0.3 out=0.3
together_ai lmsys/vicuna-7b-v1.5 * - in=0.2 out=0.2
together_ai meta-llama/Llama-2-13b-chat-hf - - in=0.225 out=0.225
together_ai meta-llama/Llama-2-70b-chat-hf - - in=0.9 out=0.9
together_ai meta-llama/Llama-2-7b-chat-hf - - in=0.2 out=0.2
together_ai meta-llama/Llama-3-70b-chat-hf - - in=0.9 out=0.9
together_ai meta-llama/Llama-3-8b-chat-hf - - in=0.2 out=0.2
together_ai meta-llama/Llama-3.1-405B-Instruct - - in=3.5 out=3.5
together_ai meta-llama/Llama-3.2-1B-Instruct - - in=0.06 out=0.06
together_ai meta-llama/Llama-3.2-3B-Instruct - - in=0.06 out=0.06
together_ai meta-llama/Llama-3.3-70B-Instruct-Turbo - - in=1.04 out=1.04 # genai-prices: in=0.88 out=0.88
together_ai meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8 - - in=0.27 out=0.85
together_ai meta-llama/Llama-4-Scout-17B-16E-Instruct - - in=0.18 out=0.59
together_ai meta-llama/Meta-Llama-3-70B-Instruct-Lite - - in=0.54 out=0.54
together_ai meta-llama/Meta-Llama-3-70B-Instruct-Turbo - - in=0.88 out=0.88
together_ai meta-llama/Meta-Llama-3-8B-Instruct - - in=0.2 out=0.2 # no longer listed
together_ai meta-llama/Meta-Llama-3-8B-Instruct-Lite - - in=0.1 out=0.1
together_ai meta-llama/Meta-Llama-3-8B-Instruct-Turbo - - in=0.18 out=0.18
together_ai meta-llama/Meta-Llama-3.1-405B-Instruct-Turbo - - in=3.5 out=3.5
together_ai meta-llama/Meta-Llama-3.1-70B-Instruct-Turbo - - in=0.88 out=0.88
together_ai meta-llama/Meta-Llama-3.1-8B - - in=0.2 out=0.2
together_ai meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo - - in=0.18 out=0.18
together_ai meta-llama/Meta-Llama-3.3-70B-Instruct-Turbo - - in=0.88 out=0.88
together_ai meta-models/Muse-Glimmer-30B - - in=0.35 read=0.04 out=1.5
together_ai meta-models/Muse-Spark-Open-816B-A42B - - in=1.25 read=0.15 out=4.25
together_ai microsoft/WizardLM-2-8x22B - - in=1.2 out=1.2
together_ai microsoft/phi-2 * - in=0.1 out=0.1
together_ai mistralai/Ministral-3-14B-Instruct-2512 * - in=0.2 out=0.2
together_ai mistralai/Mistral-7B-Instruct-v0.1 - - in=0.2 out=0.2
together_ai mistralai/Mistral-7B-Instruct-v0.2 * - in=0.2 out=0.2
together_ai mistralai/Mistral-7B-Instruct-v0.3 * - in=0.2 out=0.2
together_ai mistralai/Mistral-7B-v0.1 * - in=0.2 out=0.2
together_ai mistralai/Mistral-Small-24B-Instruct-2501 - - in=0.1 out=0.3
together_ai mistralai/Mixtral-8x22B-Instruct-v0.1 - - in=2.4 out=2.4
together_ai mistralai/Mixtral-8x7B-Instruct-v0.1 - - in=0.6 out=0.6 # genai-prices: in=0.9 out=0.9
together_ai mistralai/Mixtral-8x7B-v0.1 * - in=0.9 out=0.9
together_ai moonshotai/Kimi-K2-Instruct - - in=1 out=3
together_ai moonshotai/Kimi-K2.5-fp4 * - in=0.5 out=2.8
together_ai moonshotai/Kimi-K2.6 - - in=1.2 read=0.2 out=4.5
together_ai moonshotai/Kimi-K2.7-Code - - in=0.95 read=0.19 out=4
together_ai moonshotai/Kimi-K3 - - in=3 read=0.3 out=15
together_ai moonshotai/Kimi-K3.1-Pro - - in=2 read=0.2 out=10
together_ai nvidia/Llama-3.1-Nemotron-70B-Instruct-HF * - in=0.88 out=0.88 # no longer listed
together_ai nvidia/NVIDIA-Nemotron-3.5-Super-VL * - in=0.15 read=0.02 out=0.5
together_ai nvidia/NVIDIA-Nemotron-Nano-9B-v2 - - in=0.06 out=0.25
together_ai nvidia/nemotron-3-ultra-550b-a55b - - in=0.6 read=0.2 out=3.6
together_ai openai/gpt-oss-120b - - in=0.15 out=0.6
together_ai openai/gpt-oss-20b - - in=0.05 out=0.2
together_ai openchat/openchat-3.5-1210 * - in=0.2 out=0.2
together_ai reflection/Beam-1.0-501B-A23B - - in=0.4 read=0.04 out=1.2
together_ai ricursive-ai/Ripple-65B-Preview * - in=0.2 read=0.02 out=0.6
together_ai snorkelai/Snorkel-Mistral-PairRM-DPO * - in=0.2 out=0.2
together_ai teknium/OpenHermes-2-Mistral-7B * - in=0.2 out=0.2
together_ai teknium/OpenHermes-2p5-Mistral-7B * - in=0.2 out=0.2
together_ai thinkingmachines/Inkling - - in=1 read=0.17 out=4.05
together_ai together-ai-21.1b-41b * - in=0.8 out=0.8
together_ai together-ai-4.1b-8b * - in=0.2 out=0.2
together_ai together-ai-41.1b-80b * - in=0.9 out=0.9
together_ai together-ai-8.1b-21b * - in=0.3 out=0.3
together_ai together-ai-81.1b-110b * - in=1.8 out=1.8
together_ai together-ai-embedding-151m-to-350m * - in=0.016 out=0
together_ai together-ai-embedding-up-to-150m * - in=0.008 out=0
together_ai together-ai-up-to-4b * - in=0.1 out=0.1
together_ai together/Tev1-4B-experimental * 2026-10-19 in=0.042 out=0
together_ai together/Tev1-4B-experimental * - in=0.04
together_ai togethercomputer/GPT-JT-Moderation-6B * - in=0.2 out=0.2
together_ai togethercomputer/Llama-2-7B-32K-Instruct * - in=0.2 out=0.2
together_ai togethercomputer/RedPajama-INCITE-7B-Base * - in=0.2 out=0.2
together_ai togethercomputer/RedPajama-INCITE-7B-Chat * - in=0.2 out=0.2
together_ai togethercomputer/RedPajama-INCITE-7B-Instruct * - in=0.2 out=0.2
together_ai togethercomputer/RedPajama-INCITE-Base-3B-v1 * - in=0.1 out=0.1
together_ai togethercomputer/RedPajama-INCITE-Chat-3B-v1 * - in=0.1 out=0.1
together_ai togethercomputer/RedPajama-INCITE-Instruct-3B-v1 * - in=0.1 out=0.1
together_ai togethercomputer/StripedHyena-Hessian-7B * - in=0.2 out=0.2
together_ai togethercomputer/StripedHyena-Nous-7B * - in=0.2 out=0.2
together_ai togethercomputer/alpaca-7b * - in=0.2 out=0.2
together_ai upstage/SOLAR-10.7B-Instruct-v1.0 * - in=0.3 out=0.3
together_ai zai-org/GLM-4.5-Air-FP8 - - in=0.2 out=1.1
together_ai zai-org/GLM-4.6 - - in=0.6 out=2.2
together_ai zai-org/GLM-4.7 - - in=0.45 out=2
together_ai zai-org/GLM-5 - - in=1 out=3.2
together_ai zai-org/GLM-5.1 - - in=1.4 read=0.26 out=4.4
together_ai zai-org/GLM-5.2 - - in=1.4 read=0.26 out=4.4
together_ai zai-org/GLM-5.3 - - in=1.4 read=0.26 out=4.4
together_ai zai-org/GLM-5.3-Flash - - in=0.15 read=0.03 out=0.5
together_ai zero-one-ai/Yi-34B * - in=0.8 out=0.8
together_ai zero-one-ai/Yi-6B * - in=0.2 out=0.2
transcribe StartTranscriptionJob * - fee:second=0.0001
typesafe jev-1.13.0 * - in=0.042 out=0
typesafe jev-1.14.0 * - in=0.042 out=0
typesafe jev-latest * - in=0.042 out=0
typesafe jev-preview * - in=0.042 out=0
v0 v0-1.0-md * - in=3 out=15
v0 v0-1.5-lg * - in=15 out=75
v0 v0-1.5-md * - in=3 out=15
vercel_ai_gateway alibaba/qwen-3-14b * - in=0.08 out=0.24
vercel_ai_gateway alibaba/qwen-3-235b * - in=0.2 out=0.6
vercel_ai_gateway alibaba/qwen-3-30b * - in=0.1 out=0.3
vercel_ai_gateway alibaba/qwen-3-32b * - in=0.1 out=0.3
vercel_ai_gateway alibaba/qwen3-coder * - in=0.4 out=1.6
vercel_ai_gateway amazon/nova-lite * - in=0.06 out=0.24
vercel_ai_gateway amazon/nova-micro * - in=0.035 out=0.14
vercel_ai_gateway amazon/nova-pro * - in=0.8 out=3.2
vercel_ai_gateway amazon/titan-embed-text-v2 * - in=0.02 out=0
vercel_ai_gateway anthropic/claude-3-5-sonnet - - in=3 read=0.3 w5=3.75 out=15
vercel_ai_gateway anthropic/claude-3-5-sonnet-20241022 - - in=3 read=0.3 w5=3.75 out=15
vercel_ai_gateway anthropic/claude-3-7-sonnet - - in=3 read=0.3 w5=3.75 out=15
vercel_ai_gateway anthropic/claude-3-haiku - - in=0.25 read=0.03 w5=0.3 out=1.25
vercel_ai_gateway anthropic/claude-3-opus - - in=15 read=1.5 w5=18.75 out=75
vercel_ai_gateway anthropic/claude-3.5-haiku - - in=0.8 read=0.08 w5=1 out=4
vercel_ai_gateway anthropic/claude-3.5-sonnet - - in=3 read=0.3 w5=3.75 out=15
vercel_ai_gateway anthropic/claude-3.7-sonnet - - in=3 read=0.3 w5=3.75 out=15
vercel_ai_gateway anthropic/claude-4-opus - - in=15 read=1.5 w5=18.75 out=75
vercel_ai_gateway anthropic/claude-4-sonnet - - in=3 read=0.3 w5=3.75 out=15
vercel_ai_gateway anthropic/claude-haiku-4.5 - - in=1 read=0.1 w5=1.25 out=5
vercel_ai_gateway anthropic/claude-opus-4 - - in=15 read=1.5 w5=18.75 out=75
vercel_ai_gateway anthropic/claude-opus-4.1 - - in=15 read=1.5 w5=18.75 out=75
vercel_ai_gateway anthropic/claude-opus-4.5 - - in=5 read=0.5 w5=6.25 out=25
vercel_ai_gateway anthropic/claude-opus-4.6 - - in=5 read=0.5 w5=6.25 out=25
vercel_ai_gateway anthropic/claude-sonnet-4 - - in=3 read=0.3 w5=3.75 out=15
vercel_ai_gateway anthropic/claude-sonnet-4.5 - - in=3 read=0.3 w5=3.75 out=15
vercel_ai_gateway cohere/command-a - - in=2.5 out=10
vercel_ai_gateway cohere/command-r - - in=0.15 out=0.6
vercel_ai_gateway cohere/command-r-plus - - in=2.5 out=10
vercel_ai_gateway cohere/embed-v4.0 - - in=0.12 out=0
vercel_ai_gateway deepseek/deepseek-r1 - - in=0.55 out=2.19
vercel_ai_gateway deepseek/deepseek-r1-distill-llama-70b - - in=0.75 out=0.99
vercel_ai_gateway deepseek/deepseek-v3 - - in=0.9 out=0.9
vercel_ai_gateway google/gemini-2.5-flash - - in=0.3 read=0.03 out=2.5
vercel_ai_gateway google/gemini-2.5-pro - - in=1.25 read=0.125 out=10 >200000 in=2.5 read=0.25 out=15
vercel_ai_gateway google/gemini-embedding-001 - - in=0.15 out=0
vercel_ai_gateway google/gemma-2-9b - - in=0.2 out=0.2
vercel_ai_gateway google/text-embedding-005 - - in=0.025 out=0
vercel_ai_gateway google/text-multilingual-embedding-002 - - in=0.025 out=0
vercel_ai_gateway inception/mercury-coder-small - - in=0.25 out=1
vercel_ai_gateway meta/llama-3-70b - - in=0.59 out=0.79
vercel_ai_gateway meta/llama-3-8b - - in=0.05 out=0.08
vercel_ai_gateway meta/llama-3.1-70b - - in=0.72 out=0.72
vercel_ai_gateway meta/llama-3.1-8b - - in=0.05 out=0.08
vercel_ai_gateway meta/llama-3.2-11b - - in=0.16 out=0.16
vercel_ai_gateway meta/llama-3.2-1b - - in=0.1 out=0.1
vercel_ai_gateway meta/llama-3.2-3b - - in=0.15 out=0.15
vercel_ai_gateway meta/llama-3.2-90b - - in=0.72 out=0.72
vercel_ai_gateway meta/llama-3.3-70b - - in=0.72 out=0.72
vercel_ai_gateway meta/llama-4-maverick - - in=0.2 out=0.6
vercel_ai_gateway meta/llama-4-scout - - in=0.1 out=0.3
vercel_ai_gateway mistral/codestral - - in=0.3 out=0.9
vercel_ai_gateway mistral/codestral-embed - - in=0.15 out=0
vercel_ai_gateway mistral/devstral-small - - in=0.07 out=0.28
vercel_ai_gateway mistral/magistral-medium - - in=2 out=5
vercel_ai_gateway mistral/magistral-small - - in=0.5 out=1.5
vercel_ai_gateway mistral/ministral-3b - - in=0.04 out=0.04
vercel_ai_gateway mistral/ministral-8b - - in=0.1 out=0.1
vercel_ai_gateway mistral/mistral-embed - - in=0.1 out=0
vercel_ai_gateway mistral/mistral-large - - in=2 out=6
vercel_ai_gateway mistral/mistral-saba-24b - - in=0.79 out=0.79
vercel_ai_gateway mistral/mistral-small - - in=0.1 out=0.3
vercel_ai_gateway mistral/mixtral-8x22b-instruct - - in=1.2 out=1.2
vercel_ai_gateway mistral/pixtral-12b - - in=0.15 out=0.15
vercel_ai_gateway mistral/pixtral-large - - in=2 out=6
vercel_ai_gateway moonshotai/kimi-k2 - - in=0.55 out=2.2
vercel_ai_gateway morph/morph-v3-fast - - in=0.8 out=1.2
vercel_ai_gateway morph/morph-v3-large - - in=0.9 out=1.9
vercel_ai_gateway openai/gpt-3.5-turbo - - in=0.5 out=1.5
vercel_ai_gateway openai/gpt-3.5-turbo-instruct - - in=1.5 out=2
vercel_ai_gateway openai/gpt-4-turbo - - in=10 out=30
vercel_ai_gateway openai/gpt-4.1 - - in=2 read=0.5 w5=0 out=8
vercel_ai_gateway openai/gpt-4.1-mini - - in=0.4 read=0.1 w5=0 out=1.6
vercel_ai_gateway openai/gpt-4.1-nano - - in=0.1 read=0.025 w5=0 out=0.4
vercel_ai_gateway openai/gpt-4o - - in=2.5 read=1.25 w5=0 out=10
vercel_ai_gateway openai/gpt-4o-mini - - in=0.15 read=0.075 w5=0 out=0.6
vercel_ai_gateway openai/o1 - - in=15 read=7.5 w5=0 out=60
vercel_ai_gateway openai/o3 - - in=2 read=0.5 w5=0 out=8
vercel_ai_gateway openai/o3-mini - - in=1.1 read=0.55 w5=0 out=4.4
vercel_ai_gateway openai/o4-mini - - in=1.1 read=0.275 w5=0 out=4.4
vercel_ai_gateway openai/text-embedding-3-large - - in=0.13 out=0
vercel_ai_gateway openai/text-embedding-3-small - - in=0.02 out=0
vercel_ai_gateway openai/text-embedding-ada-002 - - in=0.1 out=0
vercel_ai_gateway perplexity/sonar - - in=1 out=1
vercel_ai_gateway perplexity/sonar-pro - - in=3 out=15
vercel_ai_gateway perplexity/sonar-reasoning - - in=1 out=5
vercel_ai_gateway perplexity/sonar-reasoning-pro - - in=2 out=8
vercel_ai_gateway vercel/v0-1.0-md * - in=3 out=15
vercel_ai_gateway vercel/v0-1.5-md * - in=3 out=15
vercel_ai_gateway xai/grok-2 - - in=2 out=10
vercel_ai_gateway xai/grok-2-vision - - in=2 out=10
vercel_ai_gateway xai/grok-3 - - in=3 out=15
vercel_ai_gateway xai/grok-3-fast - - in=5 out=25
vercel_ai_gateway xai/grok-3-mini - - in=0.3 out=0.5
vercel_ai_gateway xai/grok-3-mini-fast - - in=0.6 out=4
vercel_ai_gateway xai/grok-4 - - in=3 out=15
vercel_ai_gateway zai/glm-4.5 - - in=0.6 out=2.2
vercel_ai_gateway zai/glm-4.5-air - - in=0.2 out=1.1
vercel_ai_gateway zai/glm-4.6 - - in=0.45 read=0.11 out=1.8
vertex_ai chirp * - fee:character=0.00003
vertex_ai chirp_2 * - fee:second=0.00026667
vertex_ai chirp_3 * - fee:second=0.00026667
vertex_ai claude-3-5-haiku - - in=1 out=5 @batch in=0.5 out=2.5 # genai-prices: in=0.8 read=0.08 w5=1 out=4
vertex_ai claude-3-5-haiku@20241022 - - in=1 out=5 @batch in=0.5 out=2.5 # genai-prices: in=0.8 read=0.08 w5=1 out=4
vertex_ai claude-3-5-sonnet - - in=3 out=15 @batch in=1.5 out=7.5
vertex_ai claude-3-5-sonnet@20240620 - - in=3 out=15 @batch in=1.5 out=7.5
vertex_ai claude-3-haiku - - in=0.25 out=1.25 @batch in=0.125 out=0.625
vertex_ai claude-3-haiku@20240307 - - in=0.25 out=1.25 @batch in=0.125 out=0.625
vertex_ai claude-3-opus - - in=15 out=75 @batch in=7.5 out=37.5 # no longer listed
vertex_ai claude-3-opus@20240229 - - in=15 out=75 @batch in=7.5 out=37.5 # no longer listed
vertex_ai claude-3-sonnet - - in=3 out=15 @batch in=1.5 out=7.5
vertex_ai claude-3-sonnet@20240229 - - in=3 out=15 @batch in=1.5 out=7.5
vertex_ai claude-fable-5 - - in=10 read=1 w5=12.5 w1=20 out=50 @batch in=5 read=0.5 w5=6.25 w1=10 out=25 search=0.01 geo:*=1100
vertex_ai claude-fable-5-1 - - in=10 read=0.25 w5=12.5 w1=20 out=50 @batch in=5 read=0.125 w5=6.25 w1=10 out=25 search=0.01 geo:*=1100
vertex_ai claude-fable-5-1@default - - in=10 read=0.25 w5=12.5 w1=20 out=50 @batch in=5 read=0.125 w5=6.25 w1=10 out=25 search=0.01 geo:*=1100
vertex_ai claude-fable-5@default - - in=10 read=1 w5=12.5 w1=20 out=50 @batch in=5 read=0.5 w5=6.25 w1=10 out=25 search=0.01 geo:*=1100
vertex_ai claude-haiku-4-5 - - in=1 read=0.1 w5=1.25 w1=2 out=5 @batch in=0.5 read=0.05 w5=0.625 w1=1 out=2.5 search=0.01 geo:*=1100
vertex_ai claude-haiku-4-5@20251001 - - in=1 read=0.1 w5=1.25 w1=2 out=5 @batch in=0.5 read=0.05 w5=0.625 w1=1 out=2.5 search=0.01 geo:*=1100
vertex_ai claude-haiku-5-5 - - in=0.1 read=0.01 w5=0.125 w1=0.2 out=0.5 >100000 in=0.5 read=0.05 w5=0.625 w1=1 out=2.5 @batch in=0.05 read=0.005 w5=0.0625 w1=0.1 out=0.25 search=0.01 geo:*=1100
vertex_ai claude-haiku-5-5@default - - in=0.1 read=0.01 w5=0.125 w1=0.2 out=0.5 >100000 in=0.5 read=0.05 w5=0.625 w1=1 out=2.5 @batch in=0.05 read=0.005 w5=0.0625 w1=0.1 out=0.25 search=0.01 geo:*=1100
vertex_ai claude-opus-4-5 - - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 search=0.01 geo:*=1100
vertex_ai claude-opus-4-5@20251101 - - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 search=0.01 geo:*=1100
vertex_ai claude-opus-4-6 - 2026-03-13 in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 search=0.01 geo:*=1100
vertex_ai claude-opus-4-6 - - in=5 read=0.5 w5=6.25 out=25 >200000 in=10 read=1 w5=12.5 out=37.5 @batch in=2.5 out=12.5 @batch>200000 in=5 out=18.75 search=0.01 geo:*=1100
vertex_ai claude-opus-4-6@default - 2026-03-13 in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 search=0.01 geo:*=1100
vertex_ai claude-opus-4-6@default - - in=5 read=0.5 w5=6.25 out=25 >200000 in=10 read=1 w5=12.5 out=37.5 @batch in=2.5 out=12.5 @batch>200000 in=5 out=18.75 search=0.01 geo:*=1100
vertex_ai claude-opus-4-7 - - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 search=0.01 geo:*=1100
vertex_ai claude-opus-4-7@default - - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 search=0.01 geo:*=1100
vertex_ai claude-opus-4-8 - - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 search=0.01 geo:*=1100
vertex_ai claude-opus-4-8@default - - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 search=0.01 geo:*=1100
vertex_ai claude-opus-5 - - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 search=0.01 geo:*=1100
vertex_ai claude-opus-5-5 - - in=4 read=0.2 w5=5 w1=8 out=20 @batch in=2.5 read=0.1 w5=2.5 w1=4 out=12.5 search=0.01 geo:*=1100
vertex_ai claude-opus-5-5@default - - in=4 read=0.2 w5=5 w1=8 out=20 @batch in=2.5 read=0.1 w5=2.5 w1=4 out=12.5 search=0.01 geo:*=1100
vertex_ai claude-opus-5@default - - in=5 read=0.5 w5=6.25 w1=10 out=25 @batch in=2.5 read=0.25 w5=3.125 w1=5 out=12.5 search=0.01 geo:*=1100
vertex_ai claude-sonnet-4-5 - - in=3 read=0.3 w5=3.75 w1=6 out=15 >200000 in=6 read=0.6 w5=7.5 w1=12 out=22.5 @batch in=1.5 read=0.15 w5=1.88 w1=3.008 out=7.5 search=0.01 geo:*=1100
vertex_ai claude-sonnet-4-5@20250929 - - in=3 read=0.3 w5=3.75 w1=6 out=15 >200000 in=6 read=0.6 w5=7.5 w1=12 out=22.5 @batch in=1.5 read=0.15 w5=1.88 w1=3.008 out=7.5 search=0.01 geo:*=1100
vertex_ai claude-sonnet-4-6 - - in=3 read=0.3 w5=3.75 w1=6 out=15 @batch in=1.5 read=0.15 w5=1.88 w1=3.008 out=7.5 search=0.01 geo:*=1100
vertex_ai claude-sonnet-4-6@default - - in=3 read=0.3 w5=3.75 w1=6 out=15 @batch in=1.5 read=0.15 w5=1.88 w1=3.008 out=7.5 search=0.01 geo:*=1100
vertex_ai claude-sonnet-5 - - in=2 read=0.2 w5=2.5 w1=4 out=10 @batch in=1 out=5 search=0.01 geo:*=1100
vertex_ai claude-sonnet-5-5 - - in=2 read=0.1 w5=2.5 w1=4 out=10 @batch in=1 read=0.05 w5=1.25 w1=2 out=5 search=0.01 geo:*=1100
vertex_ai claude-sonnet-5-5@default - - in=2 read=0.1 w5=2.5 w1=4 out=10 @batch in=1 read=0.05 w5=1.25 w1=2 out=5 search=0.01 geo:*=1100
vertex_ai claude-sonnet-5@default - - in=2 read=0.2 w5=2.5 w1=4 out=10 @batch in=1 out=5 search=0.01 geo:*=1100
vertex_ai codestral-2 - - in=0.3 out=0.9
vertex_ai codestral-2501 - - in=0.2 out=0.6
vertex_ai codestral-2@001 - - in=0.3 out=0.9
vertex_ai codestral@2405 * - in=0.2 out=0.6
vertex_ai codestral@latest * - in=0.2 out=0.6
vertex_ai deep-research-pro-preview-12-2025 * - in=2 read=0.2 out=12 iout=120 @batch in=1 read=0.1 out=6
vertex_ai deepseek-ai/deepseek-ocr-maas - - in=0.3 out=1.2 fee:page=0.0003
vertex_ai deepseek-ai/deepseek-r1-0528-maas - - in=1.35 out=5.4 @batch in=0.675 out=2.7
vertex_ai deepseek-ai/deepseek-v3.1-maas - - in=0.6 read=0.06 out=1.7 @batch in=0.3 out=0.85
vertex_ai deepseek-ai/deepseek-v3.2-maas - - in=0.56 read=0.056 out=1.68 @batch in=0.28 out=0.84
vertex_ai deepseek-ai/deepseek-v4.1-flash-maas - - in=0.3 read=0.03 out=1.2
vertex_ai gemini-2.0-flash - - in=0.15 out=0.6 ain=1 @batch in=0.075 out=0.3 ain=0.5 @flex in=0.075 out=0.3 ain=0.5 search=0.035 # genai-prices: in=0.1 read=0.025 out=0.4 ain=0.7 aread=0.175
vertex_ai gemini-2.0-flash-lite - - in=0.075 out=0.3 ain=0.075 @batch in=0.0375 out=0.15 ain=0.0375 @flex in=0.0375 out=0.15 ain=0.0375
vertex_ai gemini-2.5-computer-use-preview-10-2025 - - in=1.25 out=10 >200000 in=2.5 out=15 @batch in=0.625 out=5 @batch>200000 in=1.25 out=7.5 @flex in=0.625 out=5 @flex>200000 in=1.25 out=7.5
vertex_ai gemini-2.5-flash - - in=0.3 read=0.03 out=2.5 ain=1 aread=0.1 >200000 ain=0.3 @batch in=0.15 out=1.25 ain=0.5 @batch>200000 ain=0.5 @flex in=0.15 read=0.03 out=1.25 ain=0.5 @flex>200000 ain=0.5 @priority in=0.54 read=0.054 out=4.5 ain=1.8 aread=0.18 @priority>200000 ain=1.8 search=0.035 fee:maps_grounding=0.025 # genai-prices: in=0.3 read=0.03 out=2.5 ain=1 aread=0.1
vertex_ai gemini-2.5-flash-image - - in=0.3 out=2.5 ain=1 iout=30 @batch in=0.15 out=1.25 iout=15 @flex in=0.15 out=1.25
vertex_ai gemini-2.5-flash-lite - - in=0.1 read=0.01 out=0.4 ain=0.3 aread=0.03 >200000 ain=0.3 @batch in=0.05 out=0.2 ain=0.05 @batch>200000 ain=0.05 @flex in=0.05 read=0.01 out=0.2 ain=0.05 @flex>200000 ain=0.05 @priority in=0.18 read=0.018 out=0.72 ain=0.54 aread=0.054 @priority>200000 ain=0.54 search=0.035 fee:maps_grounding=0.025 # genai-prices: in=0.1 read=0.01 out=0.4 ain=0.3 aread=0.03
vertex_ai gemini-2.5-flash-lite-preview-09-2025 * - in=0.1 read=0.01 out=0.4 ain=0.3 @batch in=0.05 out=0.2 ain=0.15 @flex in=0.05 out=0.2 ain=0.15 search=0.035 fee:maps_grounding=0.025
vertex_ai gemini-2.5-flash-native-audio - - in=0.5 out=2 ain=3 aout=12 iin=3
vertex_ai gemini-2.5-flash-preview-09-2025 - - in=0.3 read=0.03 out=2.5 ain=1 @batch in=0.15 out=1.25 ain=0.5 @flex in=0.15 out=1.25 ain=0.5 search=0.035 fee:maps_grounding=0.025
vertex_ai gemini-2.5-flash-preview-tts - - in=0.5 out=10 aout=10 @batch in=0.25 @flex in=0.25 out=5 aout=5
vertex_ai gemini-2.5-flash-tts - - in=0.5 out=10 aout=10 @batch in=0.25 @flex in=0.25 out=5 aout=5
vertex_ai gemini-2.5-pro - - in=1.25 read=0.125 out=10 >200000 in=2.5 read=0.25 w5=0.25 out=15 @batch in=0.625 out=5 @batch>200000 in=1.25 out=7.5 @flex in=0.625 read=0.125 out=5 @flex>200000 in=1.25 out=7.5 @priority in=2.25 read=0.225 out=18 @priority>200000 in=4.5 read=0.45 out=27 search=0.035 fee:maps_grounding=0.025
vertex_ai gemini-2.5-pro-preview-tts - - in=1 read=0.125 out=20 ain=0.7 aout=20 @batch in=0.5 @flex in=0.5 out=10 ain=0.35 aout=10 search=0.035
vertex_ai gemini-2.5-pro-tts - - in=1 out=20 aout=20 @batch in=0.5 @flex in=0.5 out=10 aout=10
vertex_ai gemini-3-flash-preview - - in=0.5 read=0.05 out=3 ain=1 aread=0.1 >200000 ain=1 @batch in=0.25 out=1.5 ain=0.5 @batch>200000 ain=0.5 @flex in=0.25 out=1.5 ain=0.5 @flex>200000 ain=0.5 @priority in=0.9 read=0.09 out=5.4 ain=1.8 aread=0.18 @priority>200000 ain=1.8 search=0.014 fee:maps_grounding=0.014 # genai-prices: in=0.5 read=0.05 out=3 ain=1 aread=0.1
vertex_ai gemini-3-pro-image - - in=2 read=0.2 out=12 iout=120 >200000 in=4 read=0.4 out=18 @batch in=1 read=0.1 out=6 iout=60 @flex in=1 read=0.1 out=6 @priority in=3.6 read=0.36 out=21.6 iout=216 @priority>200000 in=7.2 read=0.72 out=32.4 search=0.014 # genai-prices: in=2 out=12 iout=120
vertex_ai gemini-3-pro-image-preview - - in=2 read=0.2 out=12 iout=120 >200000 in=4 read=0.4 out=18 @batch in=1 read=0.1 out=6 iout=60 @flex in=1 out=6 iout=60 @flex>200000 in=2 out=9 @priority in=3.6 read=0.36 out=21.6 iout=216 @priority>200000 in=7.2 read=0.72 out=32.4 search=0.014 # genai-prices: in=2 out=12 iout=120
vertex_ai gemini-3-pro-preview - - in=2 read=0.2 out=12 >200000 in=4 read=0.4 w5=0.25 out=18 @batch in=1 out=6 @flex in=1 out=6 @flex>200000 in=2 out=9 @priority in=3.6 read=0.36 out=21.6 @priority>200000 in=7.2 read=0.72 out=32.4 search=0.014
vertex_ai gemini-3.1-flash-image - - in=0.5 read=0.05 out=3 iout=60 @batch in=0.25 read=0.025 out=1.5 iout=30 @flex in=0.25 read=0.025 out=1.5 @priority in=0.9 read=0.09 out=5.4 iout=108 search=0.014 geo:*=1100
vertex_ai gemini-3.1-flash-image-preview - - in=0.5 read=0.05 out=3 iout=60 @batch in=0.25 read=0.025 out=1.5 iout=30 @flex in=0.25 out=1.5 iout=30 @priority iout=108 search=0.014
vertex_ai gemini-3.1-flash-lite - - in=0.25 read=0.025 out=1.5 ain=0.5 aread=0.05 >200000 ain=0.5 @batch in=0.125 read=0.0125 out=0.75 ain=0.25 aread=0.025 @batch>200000 ain=0.25 @flex in=0.125 read=0.0125 out=0.75 ain=0.25 aread=0.025 @flex>200000 ain=0.25 @priority in=0.45 read=0.045 out=2.7 ain=0.9 aread=0.09 @priority>200000 ain=0.9 search=0.014 fee:maps_grounding=0.014 geo:*=1100 # genai-prices: in=0.25 read=0.025 out=1.5 ain=0.5 aread=0.05
vertex_ai gemini-3.1-flash-lite-image - - in=0.25 read=0.025 out=1.5 iout=30 @batch in=0.125 read=0.0125 out=0.75 iout=15 @flex in=0.125 read=0.0125 out=0.75 @priority in=0.45 read=0.045 out=2.7 iout=54
vertex_ai gemini-3.1-flash-lite-preview - - in=0.25 read=0.025 out=1.5 ain=0.5 @batch in=0.125 read=0.0125 out=0.75 ain=0.25 aread=0.025 @flex in=0.125 out=0.75 ain=0.25 search=0.014 fee:maps_grounding=0.014
vertex_ai gemini-3.1-flash-tts-preview - - in=1 out=20 aout=20 @batch in=0.5 @flex in=0.5 out=10 aout=10
vertex_ai gemini-3.1-pro-preview - - in=2 read=0.2 out=12 >200000 in=4 read=0.4 w5=0.25 out=18 @batch in=1 out=6 @batch>200000 in=2 out=9 @flex in=1 out=6 @flex>200000 in=2 out=9 @priority in=3.6 read=0.36 out=21.6 @priority>200000 in=7.2 read=0.72 out=32.4 search=0.014 fee:maps_grounding=0.014
vertex_ai gemini-3.1-pro-preview-customtools - - in=2 read=0.2 out=12 >200000 in=4 read=0.4 w5=0.25 out=18 @batch in=1 out=6 @flex in=1 out=6 @flex>200000 in=2 out=9 search=0.014 fee:maps_grounding=0.014
vertex_ai gemini-3.5-flash - - in=1.5 read=0.15 out=9 ain=1.5 @batch in=0.75 read=0.075 out=4.5 @flex in=0.75 read=0.075 out=4.5 @priority in=2.7 read=0.27 out=16.2 ain=2.7 search=0.014 fee:maps_grounding=0.014 geo:*=1100
vertex_ai gemini-3.5-flash-lite - - in=0.3 read=0.03 out=2.5 @batch in=0.15 read=0.015 out=1.25 @flex in=0.15 read=0.015 out=1.25 @priority in=0.54 read=0.054 out=4.5 search=0.014 fee:maps_grounding=0.014 geo:*=1100
vertex_ai gemini-3.5-live-translate-preview - - in=3.5 out=21 ain=3.5 aout=21
vertex_ai gemini-3.5-transcribe - - out=12 ain=2 @batch out=6 ain=1 @flex out=6 ain=1 fee:second=0.00005
vertex_ai gemini-3.5-transcribe-live - - out=21 ain=3.5 fee:second=0.0000875
vertex_ai gemini-3.5-transcribe-live-preview - - in=3.5 out=21 ain=3.5
vertex_ai gemini-3.5-transcribe-preview - - in=2 out=12 ain=2 @batch in=1 out=6 ain=1 @flex in=1 out=6 ain=1
vertex_ai gemini-3.6-flash - 2027-01-01 in=1.5 read=0.15 out=7.5 @batch in=0.75 read=0.075 out=3.75 @flex in=0.75 out=3.75 search=0.014 fee:maps_grounding=0.014 geo:*=1100
vertex_ai gemini-3.6-flash - - in=0.75 read=0.075 out=3.75 @batch in=0.375 read=0.0375 out=1.875 @flex in=0.375 read=0.0375 out=1.875 @priority in=1.35 read=0.135 out=6.75 search=0.014 fee:maps_grounding=0.014 geo:*=1100
vertex_ai gemini-3.7-flash - 2027-01-01 in=1.5 read=0.15 out=7.5 @batch in=0.75 out=3.75 @flex in=0.75 out=3.75 search=0.014 fee:maps_grounding=0.014 geo:*=1100
vertex_ai gemini-3.7-flash - - in=0.75 read=0.075 out=3.75 @batch in=0.375 read=0.0375 out=1.875 @flex in=0.375 read=0.0375 out=1.875 @priority in=1.35 read=0.135 out=6.75 search=0.014 fee:maps_grounding=0.014 geo:*=1100
vertex_ai gemini-3.8-flash - 2027-01-01 in=1.5 read=0.15 out=7.5 @batch in=0.75 read=0.075 out=3.75 @flex in=0.75 out=3.75 search=0.014 fee:maps_grounding=0.014 geo:*=1100
vertex_ai gemini-3.8-flash - - in=0.75 read=0.075 out=3.75 @batch in=0.375 read=0.0375 out=1.875 @flex in=0.375 read=0.0375 out=1.875 @priority in=1.35 read=0.135 out=6.75 search=0.014 fee:maps_grounding=0.014 geo:*=1100
vertex_ai gemini-3.8-flash-cyber * - in=1.5 read=0.15 out=7.5 @batch in=0.75 read=0.075 out=3.75 @flex in=0.75 read=0.075 out=3.75 @priority in=2.7 read=0.27 out=13.5 search=0.014 geo:*=1100 # genai-prices: in=0.75 read=0.075 out=3.75
vertex_ai gemini-3.8-flash-lite-tts - 2027-01-01 in=1 out=12 @batch in=0.5 out=6 @flex in=0.5 out=6 @priority in=1.8 out=21.6
vertex_ai gemini-3.8-flash-lite-tts - - in=0.5 out=6 aout=6 @batch in=0.25 out=3 @flex in=0.25 out=3 aout=3
vertex_ai gemini-3.8-flash-tts - 2027-01-01 in=1 out=18 @batch in=0.5 out=9 @flex in=0.5 out=9 @priority in=1.8 out=32.4
vertex_ai gemini-3.8-flash-tts - - in=0.5 out=9 aout=9 @batch in=0.25 out=4.5 @flex in=0.25 out=4.5 aout=4.5
vertex_ai gemini-3.8-live - - in=0.75 out=4.5 ain=3 aout=12 iin=1 search=0.014
vertex_ai gemini-4-argon - 2026-12-01 in=4 read=0.2 out=20 @batch in=2 read=0.1 out=10 @flex in=2 out=10 search=0.014 fee:maps_grounding=0.014 geo:*=1100
vertex_ai gemini-4-argon - - in=2 read=0.1 out=10 ain=2 @batch in=1 read=0.05 out=5 ain=1 @flex in=1 read=0.05 out=5 @priority in=3.6 read=0.18 out=18 ain=3.6 search=0.014 fee:maps_grounding=0.014 geo:*=1100
vertex_ai gemini-4-argon-cyber-permissive - - in=4 read=0.2 out=20 ain=4 @batch in=2 read=0.1 out=10 ain=2 @flex in=2 read=0.1 out=10 @priority in=7.2 read=0.36 out=36 ain=7.2 search=0.014 fee:maps_grounding=0.014 geo:*=1100
vertex_ai gemini-4-hydrogen - - in=1.5 read=0.075 out=7.5 ain=1.5 @batch in=0.75 read=0.0375 out=3.75 ain=0.75 @flex in=0.75 out=3.75 ain=0.75 @priority in=2.7 read=0.135 out=13.5 ain=2.7 search=0.014 fee:maps_grounding=0.014 geo:*=1100
vertex_ai gemini-embedding-001 - - in=0.15 out=0 @batch in=0.12 @flex in=0.075 out=0
vertex_ai gemini-embedding-2 - - in=0.2 out=0 ain=6.5 iin=0.45 @batch in=0.1 ain=3.25 iin=0.225 @flex in=0.1 out=0 ain=3.25 iin=0.225
vertex_ai gemini-embedding-2-preview - - in=0.2 out=0 ain=6.5 iin=0.45 @batch in=0.1 ain=3.25 iin=0.225 @flex in=0.1 out=0 ain=3.25 iin=0.225
vertex_ai gemini-live-2.5-flash-native-audio * - in=0.5 out=2 ain=3 aout=12 iin=3 search=0.035
vertex_ai gemini-live-2.5-flash-preview-native-audio-09-2025 - - in=0.5 out=2 ain=3 aout=12 iin=3 search=0.035
vertex_ai gemini-nano-banana-2.1 - - in=1.5 read=0.15 out=7.5 iout=30 @batch in=0.75 read=0.075 out=3.75 iout=15 @flex in=0.75 out=3.75 iout=15 @priority in=2.7 read=0.27 out=13.5 iout=54 search=0.014
vertex_ai gemini-omni-1.1-flash - - in=1.5 out=9 @batch in=0.75 out=4.5 @flex in=0.75 out=4.5
vertex_ai gemini-omni-1.1-flash-preview - - in=1.5 out=9 @batch in=0.75 out=4.5 @flex in=0.75 out=4.5
vertex_ai gemini-omni-1.2-flash - - in=1.5 out=9 @batch in=0.75 out=4.5 @flex in=0.75 out=4.5
vertex_ai gemini-omni-flash-preview - - in=1.5 out=9 ain=1.5 @batch in=0.75 out=4.5 ain=0.75 @flex in=0.75 out=4.5 ain=0.75
vertex_ai gemini-robotics-er-1.5-preview * - in=0.3 read=0 out=2.5 ain=1 @batch in=0.15 out=1.25 ain=0.5 @flex in=0.15 out=1.25 ain=0.5
vertex_ai gemini-robotics-er-2-preview - 2027-01-01 in=2 read=0.2 out=10 @batch in=1 out=5 @flex in=1 out=5 search=0.014
vertex_ai gemini-robotics-er-2-preview - - in=1 read=0.1 out=5 ain=1 @batch in=0.5 out=2.5 ain=0.5 @flex in=0.5 out=2.5 ain=0.5 search=0.014
vertex_ai gemma-4-26b-a4b-it - - in=0.15 read=0.015 out=0.6
vertex_ai google/gemma-4-26b-a4b-it-maas - - in=0.15 read=0.015 out=0.6
vertex_ai jamba-1.5 - - in=0.2 out=0.4
vertex_ai jamba-1.5-large - - in=2 out=8
vertex_ai jamba-1.5-large@001 - - in=2 out=8
vertex_ai jamba-1.5-mini - - in=0.2 out=0.4
vertex_ai jamba-1.5-mini@001 - - in=0.2 out=0.4
vertex_ai meta/llama-3.1-405b-instruct-maas - - in=5 out=16
vertex_ai meta/llama-3.3-70b-instruct-maas - - in=0.72 out=0.72 @batch in=0.36 out=0.36
vertex_ai meta/llama-4-maverick-17b-128e-instruct-maas - - in=0.35 out=1.15 @batch in=0.175 out=0.575
vertex_ai meta/llama-4-maverick-17b-16e-instruct-maas - - in=0.35 out=1.15 @batch in=0.175 out=0.575
vertex_ai meta/llama-4-scout-17b-128e-instruct-maas - - in=0.25 out=0.7 @batch in=0.125 out=0.35
vertex_ai meta/llama-4-scout-17b-16e-instruct-maas - - in=0.25 out=0.7 @batch in=0.125 out=0.35
vertex_ai minimaxai/minimax-m2-maas * - in=0.3 read=0.03 out=1.2
vertex_ai mistral-large-2411 - - in=2 out=6
vertex_ai mistral-large@2407 - - in=2 out=6
vertex_ai mistral-large@2411-001 - - in=2 out=6
vertex_ai mistral-large@latest - - in=2 out=6
vertex_ai mistral-medium-3 - - in=0.4 out=2
vertex_ai mistral-medium-3@001 - - in=0.4 out=2
vertex_ai mistral-nemo@2407 - - in=3 out=3
vertex_ai mistral-nemo@latest - - in=0.15 out=0.15
vertex_ai mistral-ocr-2505 - - fee:page=0.0005
vertex_ai mistral-small-2503 - - in=0.1 out=0.3
vertex_ai mistral-small-2503@001 - - in=0.1 out=0.3
vertex_ai mistralai/codestral-2 * - in=0.3 out=0.9
vertex_ai mistralai/codestral-2@001 * - in=0.3 out=0.9
vertex_ai mistralai/mistral-medium-3 - - in=0.4 out=2
vertex_ai mistralai/mistral-medium-3@001 * - in=0.4 out=2
vertex_ai moonshotai/kimi-k2-thinking-maas * - in=0.6 read=0.06 out=2.5
vertex_ai multimodalembedding * - in=0.8 out=0 fee:image=0.0001
vertex_ai multimodalembedding@001 * - in=0.8 out=0 fee:image=0.0001
vertex_ai openai/gpt-oss-120b-maas - - in=0.09 out=0.36 @batch in=0.045 out=0.18
vertex_ai openai/gpt-oss-20b-maas - - in=0.07 read=0.007 out=0.25 @batch in=0.035 out=0.125
vertex_ai qwen/qwen3-235b-a22b-instruct-2507-maas - - in=0.22 out=0.88 @batch in=0.11 out=0.44
vertex_ai qwen/qwen3-coder-480b-a35b-instruct-maas - - in=0.22 read=0.022 out=1.8 @batch in=0.11 out=0.9
vertex_ai qwen/qwen3-next-80b-a3b-instruct-maas - - in=0.15 out=1.2
vertex_ai qwen/qwen3-next-80b-a3b-thinking-maas - - in=0.15 out=1.2
vertex_ai semantic-ranker-default * - in=0 out=0 fee:search_unit=0.001
vertex_ai semantic-ranker-default-002 * - in=0 out=0 fee:search_unit=0.001
vertex_ai semantic-ranker-default-003 * - in=0 out=0 fee:search_unit=0.001
vertex_ai semantic-ranker-default-004 * - in=0 out=0 fee:search_unit=0.001
vertex_ai semantic-ranker-default@latest * - in=0 out=0 fee:search_unit=0.001
vertex_ai semantic-ranker-fast * - in=0 out=0 fee:search_unit=0.001
vertex_ai semantic-ranker-fast-004 * - in=0 out=0 fee:search_unit=0.001
vertex_ai semantic-ranker-fast@latest * - in=0 out=0 fee:search_unit=0.001
vertex_ai text-embedding-004 * - in=0.1 out=0
vertex_ai text-embedding-005 * - in=0.1 out=0
vertex_ai text-embedding-large-exp-03-07 * - in=0.1 out=0
vertex_ai text-embedding-preview-0409 * - in=0.00625 out=0
vertex_ai text-multilingual-embedding-002 * - in=0.1 out=0
vertex_ai text-unicorn * - in=10 out=28
vertex_ai text-unicorn@001 * - in=10 out=28
vertex_ai vertex_ai/gemini-3.1-pro-preview-customtools - - in=2 read=0.2 out=12 >200000 in=4 read=0.4 w5=0.25 out=18 @batch in=1 out=6 @priority in=3.6 read=0.36 out=21.6 @priority>200000 in=7.2 read=0.72 out=32.4 search=0.014 fee:maps_grounding=0.014
vertex_ai virtual-try-on-001 * - fee:image=0.06
vertex_ai xai/grok-4.1-fast-non-reasoning - - in=0.2 read=0.05 out=0.5
vertex_ai xai/grok-4.1-fast-reasoning - - in=0.2 read=0.05 out=0.5
vertex_ai xai/grok-4.20-non-reasoning - - in=1.25 read=0.2 out=2.5 >200000 in=2.5 read=0.4 out=5
vertex_ai xai/grok-4.20-reasoning - - in=1.25 read=0.2 out=2.5 >200000 in=2.5 read=0.4 out=5
vertex_ai xai/grok-4.3 - - in=1.25 read=0.2 out=2.5 >200000 in=2.5 read=0.4 out=5
vertex_ai xai/grok-4.6 - - in=2 read=0.5 out=6 >200000 in=4 read=1 out=12
vertex_ai xai/grok-4.7 - - in=2 read=0.5 out=6 >200000 in=4 read=1 out=12
vertex_ai zai-org/glm-4.7-maas * - in=0.6 read=0.06 out=2.2
vertex_ai zai-org/glm-5-maas * - in=1 read=0.1 out=3.2
vertex_ai zai-org/glm-5.2-maas * - in=1.4 read=0.14 out=4.4
volcengine doubao-seed-2-0-code-preview-260215 * - in=0.46 out=2.3 >32000 in=0.7 out=3.5 >128000 in=1.4 out=7
volcengine doubao-seed-2-0-lite-260215 * - in=0.087 out=0.52 >32000 in=0.13 out=0.78 >128000 in=0.26 out=1.6
volcengine doubao-seed-2-0-mini-260215 * - in=0.029 out=0.29 >32000 in=0.058 out=0.58 >128000 in=0.12 out=1.2
volcengine doubao-seed-2-0-pro-260215 * - in=0.46 out=2.3 >32000 in=0.7 out=3.5 >128000 in=1.4 out=7
volcengine doubao-seed-2-1-lite-260915 * - in=0.115 read=0.023 out=0.388126 ain=1.725 aread=0.345
volcengine doubao-seed-2-1-pro-260628 * - in=0.8625 read=0.1725 out=4.3125
volcengine doubao-seed-2-1-pro-260915 * - in=0.8625 read=0.1725 out=4.3125
volcengine doubao-seed-2-1-turbo-260628 * - in=0.43125 read=0.08625 out=2.15625
voyage rerank-1 * - in=0.05 out=0
voyage rerank-2 * - in=0.05 out=0
voyage rerank-2-lite * - in=0.02 out=0
voyage rerank-2.5 * - in=0.05 out=0
voyage rerank-2.5-lite * - in=0.02 out=0
voyage rerank-3 * - in=0.05 out=0
voyage rerank-3-lite * - in=0.02 out=0
voyage rerank-lite-1 * - in=0.02 out=0
voyage voyage-01 * - in=0.1
voyage voyage-02 * - in=0.1
voyage voyage-2 * - in=0.1 out=0
voyage voyage-3 * - in=0.06 out=0
voyage voyage-3-large * - in=0.18 out=0
voyage voyage-3-lite * - in=0.02 out=0
voyage voyage-3.5 * - in=0.06 out=0
voyage voyage-3.5-lite * - in=0.02 out=0
voyage voyage-4 * - in=0.06 out=0
voyage voyage-4-large * - in=0.12 out=0
voyage voyage-4-lite * - in=0.02 out=0
voyage voyage-code-2 * - in=0.12 out=0
voyage voyage-code-3 * - in=0.18 out=0
voyage voyage-code-4 * - in=0.12 out=0
voyage voyage-context-3 * - in=0.18 out=0
voyage voyage-context-4 * - in=0.12 out=0
voyage voyage-finance-2 * - in=0.12 out=0
voyage voyage-large-2 * - in=0.12 out=0
voyage voyage-large-2-instruct * - in=0.12 out=0
voyage voyage-law-2 * - in=0.12 out=0
voyage voyage-lite-01 * - in=0.1 out=0
voyage voyage-lite-01-instruct * - in=0.1
voyage voyage-lite-02-instruct * - in=0.1 out=0
voyage voyage-multilingual-2 * - in=0.12 out=0
voyage voyage-multimodal-3 * - in=0.12 out=0
voyage voyage-multimodal-3.5 * - in=0.12 out=0
wally deepseek-v4-flash-0731 - - in=0.44 read=0.014 out=1.32
wally deepseek-v4-pro-fast - - in=1.91 read=0.16 out=3.83
wally deepseek-v4.1-flash - - in=0.3 read=0.006 out=1.2
wally deepseek-v4.1-flash-1017 - - in=0.375 read=0.008 out=1.5
wally deepseek-v4.1-flash-f2 - - in=0.3 read=0.006 out=1.2
wally deepseek-v4.1-flash-fast - - in=0.6 read=0.014 out=2.4
wally glm-5.3-fast - - in=2.1 read=0.39 out=6.6
wally glm-5.3-flash - - in=0.272 read=0.076 out=0.65
wally kimi-k3 - - in=3 read=0.3 out=15
wally minimax-m3 - - in=0.33 read=0.066 out=1.32
wandb JetBrains/Mellum2-12B-A2.5B-Instruct * - in=0.05 out=0.1
wandb MiniMaxAI/MiniMax-M3 - - in=0.23 read=0.05 out=0.96
wandb OpenPipe/Qwen3-14B-Instruct * - in=0.05 out=0.22
wandb Qwen/Qwen3-30B-A3B-Instruct-2507 - - in=0.1 out=0.3
wandb Qwen/Qwen3.5-35B-A3B - - in=0.25 out=1.25
wandb Qwen/Qwen3.6-27B - - in=0.6 read=0.12 out=3.6
wandb Qwen/Qwen3.6-35B-A3B - 2026-11-19 in=0.1 read=0.035 out=0.89
wandb Qwen/Qwen3.6-35B-A3B - - in=0.25 out=1.25
wandb Qwen/Qwen3.8-27B - - in=0.4 read=0.15 out=3
wandb deepseek-ai/DeepSeek-V3.1 - 2026-11-19 in=0.5 read=0.2 out=1.5
wandb deepseek-ai/DeepSeek-V3.1 - - in=0.55 out=1.65
wandb deepseek-ai/DeepSeek-V4-Flash - - in=0.14 read=0.07 out=0.28
wandb deepseek-ai/DeepSeek-V4-Flash-0731 - 2026-11-19 in=0.13 read=0.05 out=0.27
wandb deepseek-ai/DeepSeek-V4-Flash-0731 - - in=0.13 read=0.07 out=0.28
wandb deepseek-ai/DeepSeek-V4-Pro - - in=1.15 read=0.2 out=2.55
wandb deepseek-ai/DeepSeek-V4-Pro-0813 - - in=1.31 read=0.044 out=3.96
wandb deepseek-ai/DeepSeek-V4.1-Flash - 2026-11-19 in=0.13 read=0.002 out=0.65
wandb deepseek-ai/DeepSeek-V4.1-Flash - - in=0.2 read=0.03 out=0.65
wandb deepseek-ai/DeepSeek-V4.1-Flash-1017 - - in=0.13 read=0.002 out=0.65
wandb google/gemma-4-26B-A4B-it - - in=0.1 read=0.05 out=0.3
wandb google/gemma-4-31B-it - - in=0.1 out=0.34
wandb ibm-granite/granite-4.1-8b - - in=0.05 out=0.1
wandb ibm-granite/granite-4.2-8b - 2026-11-19 in=0.06 read=0.015 out=0.15
wandb ibm-granite/granite-4.2-8b - - in=0.1 read=0.05 out=0.15
wandb meta-llama/Llama-3.1-70B-Instruct - - in=0.8 out=0.8
wandb meta-llama/Llama-3.1-8B-Instruct - - in=0.22 out=0.22
wandb meta-llama/Llama-3.3-70B-Instruct - - in=0.71 out=0.71
wandb moonshotai/Kimi-K2.5 - - in=0.6 read=0.1 out=3
wandb moonshotai/Kimi-K2.6 - - in=0.65 read=0.15 out=3.41
wandb moonshotai/Kimi-K2.7-Code - 2026-11-19 in=0.6 read=0.12 out=3
wandb moonshotai/Kimi-K2.7-Code - - in=0.71 read=0.15 out=3.5
wandb nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B - - in=0.5 read=0.1 out=2.15
wandb nvidia/NVIDIA-Nemotron-3.5-Lightning-30B-A3B * - in=0.07 read=0.04 out=0.2
wandb nvidia/NVIDIA-Nemotron-3.5-Super-VL-120B-A12B - 2026-11-19 in=0.15 read=0.02 out=0.5
wandb nvidia/NVIDIA-Nemotron-3.5-Super-VL-120B-A12B - - in=0.15 read=0.02 out=0.75
wandb openai/gpt-oss-120b - - in=0.03 out=0.17
wandb openai/gpt-oss-20b - - in=0.03 out=0.13
wandb reflection/Beam-1.0-501B-A23B - - in=0.3 read=0.04 out=1
wandb zai-org/GLM-5.2 - 2026-11-19 in=0.62 read=0.14 out=2.42
wandb zai-org/GLM-5.2 - - in=0.76 read=0.14 out=2.42
wandb zai-org/GLM-5.3 - - in=0.75 read=0.19 out=3
wandb zai-org/GLM-5.3-Flash - 2026-11-19 in=0.12 read=0.02 out=0.38
wandb zai-org/GLM-5.3-Flash - - in=0.15 read=0.05 out=0.5
watsonx bigscience/mt0-xxl * - in=1.908 out=1.908
watsonx bigscience/mt0-xxl-13b * - in=1.908 out=1.908
watsonx core42/jais-13b-chat * - in=1.8 out=1.8
watsonx google/flan-t5-xl-3b - - in=0.6 out=0.6
watsonx ibm/granite-13b-chat-v2 * - in=0.6 out=0.6
watsonx ibm/granite-13b-instruct-v2 * - in=0.6 out=0.6
watsonx ibm/granite-3-3-8b-instruct * - in=0.2 out=0.2
watsonx ibm/granite-3-8b-instruct * - in=0.2 out=0.2
watsonx ibm/granite-4-h-small * - in=0.0636 out=0.265
watsonx ibm/granite-guardian-3-2-2b * - in=0.1 out=0.1
watsonx ibm/granite-guardian-3-3-8b * - in=0.2 out=0.2
watsonx ibm/granite-ttm-1024-96-r2 * - in=0.38 out=0.38
watsonx ibm/granite-ttm-1536-96-r2 * - in=0.38 out=0.38
watsonx ibm/granite-ttm-512-96-r2 * - in=0.38 out=0.38
watsonx ibm/granite-vision-3-2-2b * - in=0.1 out=0.1
watsonx meta-llama/llama-3-2-11b-vision-instruct - - in=0.35 out=0.35
watsonx meta-llama/llama-3-2-1b-instruct - - in=0.1 out=0.1
watsonx meta-llama/llama-3-2-3b-instruct - - in=0.15 out=0.15
watsonx meta-llama/llama-3-2-90b-vision-instruct - - in=2 out=2
watsonx meta-llama/llama-3-3-70b-instruct - - in=0.7526 out=0.7526
watsonx meta-llama/llama-4-maverick-17b - - in=0.371 out=1.484
watsonx meta-llama/llama-4-maverick-17b-128e-instruct-fp8 - - in=0.371 out=1.484
watsonx meta-llama/llama-guard-3-11b-vision - - in=0.35 out=0.35
watsonx mistralai/mistral-large - - in=3 out=10
watsonx mistralai/mistral-medium-2505 * - in=3 out=10
watsonx mistralai/mistral-small-2503 * - in=0.1 out=0.3
watsonx mistralai/mistral-small-3-1-24b-instruct-2503 * - in=0.106 out=0.318
watsonx mistralai/pixtral-12b-2409 - - in=0.35 out=0.35
watsonx openai/gpt-oss-120b - - in=0.159 out=0.636
watsonx sdaia/allam-1-13b-instruct * - in=1.8 out=1.8
watsonx whisper-large-v3-turbo - - fee:second=0.0001
xai grok-2 * - in=2 out=10 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-2-1212 * - in=2 out=10 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-2-latest * - in=2 out=10 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-2-vision * - in=2 out=10 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-2-vision-1212 * - in=2 out=10 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-2-vision-latest * - in=2 out=10 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-3 * - in=3 read=0.75 out=15 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-3-beta * - in=3 read=0.75 out=15 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-3-fast * - in=5 read=1.25 out=25 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-3-fast-beta * - in=5 read=1.25 out=25 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-3-fast-latest * - in=5 read=1.25 out=25 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-3-latest * - in=3 read=0.75 out=15 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-3-mini * - in=0.3 read=0.075 out=0.5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-3-mini-beta * - in=0.3 read=0.075 out=0.5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-3-mini-fast * - in=0.6 read=0.15 out=4 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-3-mini-fast-beta * - in=0.6 read=0.15 out=4 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-3-mini-fast-latest * - in=0.6 read=0.15 out=4 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-3-mini-latest * - in=0.3 read=0.075 out=0.5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4 * - in=3 read=0.75 out=15 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4-0709 * - in=3 read=0.75 out=15 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4-1-fast * - in=0.2 read=0.05 out=0.5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4-1-fast-non-reasoning * - in=0.2 read=0.05 out=0.5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4-1-fast-non-reasoning-latest * - in=0.2 read=0.05 out=0.5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4-1-fast-reasoning * - in=0.2 read=0.05 out=0.5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4-1-fast-reasoning-latest * - in=0.2 read=0.05 out=0.5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4-fast * - in=0.2 read=0.05 out=0.5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4-fast-non-reasoning * - in=0.2 read=0.05 out=0.5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4-fast-non-reasoning-latest * - in=0.2 read=0.05 out=0.5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4-fast-reasoning * - in=0.2 read=0.05 out=0.5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4-fast-reasoning-latest * - in=0.2 read=0.05 out=0.5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4-latest * - in=3 read=0.75 out=15 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20 * 2026-04-30 in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 @batch in=1 read=0.16 out=2 @batch>199999 in=2 read=0.32 out=4 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20 * - in=2 read=0.2 out=6 >199999 in=4 read=0.4 out=12 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-0309 * - in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 @batch in=1 read=0.16 out=2 @batch>199999 in=2 read=0.32 out=4 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-0309-non-reasoning * 2026-04-30 in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 @batch in=1 read=0.16 out=2 @batch>199999 in=2 read=0.32 out=4 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-0309-non-reasoning * - in=2 read=0.2 out=6 >199999 in=4 read=0.4 out=12 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-0309-reasoning * 2026-04-30 in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 @batch in=1 read=0.16 out=2 @batch>199999 in=2 read=0.32 out=4 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-0309-reasoning * - in=2 read=0.2 out=6 >199999 in=4 read=0.4 out=12 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-beta * - in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-beta-0309 * - in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-beta-0309-non-reasoning * - in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-beta-0309-reasoning * - in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-beta-latest * - in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-beta-latest-non-reasoning * - in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-beta-latest-reasoning * - in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-beta-non-reasoning * - in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-beta-reasoning * - in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-experimental-beta-0304 * - in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-experimental-beta-0304-non-reasoning * - in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-experimental-beta-0304-reasoning * - in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-experimental-beta-latest * - in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-experimental-beta-non-reasoning-latest * - in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-experimental-beta-reasoning-latest * - in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-multi-agent * 2026-04-30 in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 @batch in=1 read=0.16 out=2 @batch>199999 in=2 read=0.32 out=4 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-multi-agent * - in=2 read=0.2 out=6 >199999 in=4 read=0.4 out=12 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-multi-agent-0309 * 2026-04-30 in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 @batch in=1 read=0.16 out=2 @batch>199999 in=2 read=0.32 out=4 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-multi-agent-0309 * - in=2 read=0.2 out=6 >199999 in=4 read=0.4 out=12 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-multi-agent-beta-0309 * 2026-04-30 in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 @batch in=1 read=0.16 out=2 @batch>199999 in=2 read=0.32 out=4 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-multi-agent-beta-0309 * - in=2 read=0.2 out=6 >199999 in=4 read=0.4 out=12 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-multi-agent-beta-latest * 2026-04-30 in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 @batch in=1 read=0.16 out=2 @batch>199999 in=2 read=0.32 out=4 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-multi-agent-beta-latest * - in=2 read=0.2 out=6 >199999 in=4 read=0.4 out=12 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-multi-agent-experimental-beta-0304 * - in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-multi-agent-experimental-beta-latest * - in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-multi-agent-latest * 2026-04-30 in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 @batch in=1 read=0.16 out=2 @batch>199999 in=2 read=0.32 out=4 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-multi-agent-latest * - in=2 read=0.2 out=6 >199999 in=4 read=0.4 out=12 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-non-reasoning * - in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 @batch in=1 read=0.16 out=2 @batch>199999 in=2 read=0.32 out=4 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-non-reasoning-gv2 * - in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-non-reasoning-latest * - in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 @batch in=1 read=0.16 out=2 @batch>199999 in=2 read=0.32 out=4 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-reasoning * - in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 @batch in=1 read=0.16 out=2 @batch>199999 in=2 read=0.32 out=4 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-reasoning-gv2 * - in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.20-reasoning-latest * - in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 @batch in=1 read=0.16 out=2 @batch>199999 in=2 read=0.32 out=4 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.3 * - in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 @batch in=1 read=0.16 out=2 @batch>199999 in=2 read=0.32 out=4 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.3-latest * - in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 @batch in=1 read=0.16 out=2 @batch>199999 in=2 read=0.32 out=4 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.5 * - in=2 read=0.3 out=6 iin=2 >199999 in=4 read=0.6 out=12 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.5-latest * - in=2 read=0.3 out=6 iin=2 >199999 in=4 read=0.6 out=12 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.6 * - in=2 read=0.5 out=6 iin=2 >199999 in=4 read=1 out=12 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.6-latest * - in=2 read=0.5 out=6 iin=2 >199999 in=4 read=1 out=12 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.7 * - in=2 read=0.5 out=6 iin=2 >199999 in=4 read=1 out=12 @batch in=1.6 read=0.4 out=4.8 @batch>199999 in=3.2 read=0.8 out=9.6 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-4.7-latest * - in=2 read=0.5 out=6 iin=2 >199999 in=4 read=1 out=12 @batch in=1.6 read=0.4 out=4.8 @batch>199999 in=3.2 read=0.8 out=9.6 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-build-0.1 * - in=1 read=0.2 out=2 iin=1 >199999 in=2 read=0.4 out=4 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-build-latest * - in=2 read=0.3 out=6 iin=2 >199999 in=4 read=0.6 out=12 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-code-fast * - in=1 read=0.2 out=2 iin=1 >199999 in=2 read=0.4 out=4 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005 # genai-prices: in=0.2 read=0.02 out=1.5
xai grok-code-fast-1 * - in=1 read=0.2 out=2 iin=1 >199999 in=2 read=0.4 out=4 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005 # genai-prices: in=0.2 read=0.02 out=1.5
xai grok-code-fast-1-0825 * - in=1 read=0.2 out=2 iin=1 >199999 in=2 read=0.4 out=4 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005 # genai-prices: in=0.2 read=0.02 out=1.5
xai grok-latest * - in=2 read=0.3 out=6 iin=2 >199999 in=4 read=0.6 out=12 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai grok-voice-2.0 * - fee:second=0.001333333333
xai grok-voice-3.0 * - fee:second=0.001333333333
xai grok-voice-latest * - fee:second=0.001333333333
xai grok-voice-transcribe-1.0 * - fee:second=0.00002778
xai grok-voice-transcribe-2.0 * - fee:second=0.00002778
xai x-ai/grok-4.3 - - in=1.25 read=0.2 out=2.5 iin=1.25 >199999 in=2.5 read=0.4 out=5 @batch in=1 read=0.16 out=2 @batch>199999 in=2 read=0.32 out=4 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai x-ai/grok-4.5 - - in=2 read=0.3 out=6 iin=2 >199999 in=4 read=0.6 out=12 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai x-ai/grok-4.6 - - in=2 read=0.5 out=6 iin=2 >199999 in=4 read=1 out=12 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xai x-ai/grok-4.7 - - in=2 read=0.5 out=6 iin=2 >199999 in=4 read=1 out=12 @batch in=1.6 read=0.4 out=4.8 @batch>199999 in=3.2 read=0.8 out=9.6 search=0.005 fee:attachment_search=0.01 fee:code_execution=0.005 fee:code_interpreter=0.005 fee:collections_search=0.0025 fee:file_search=0.0025 fee:mcp=0 fee:view_image=0 fee:view_x_video=0 fee:x_search=0.005
xiaomi_mimo mimo-v2.6-flash - - in=0.14 read=0.0028 out=0.28
xiaomi_mimo mimo-v2.6-pro - - in=0.435 read=0.0036 out=0.87
zai GLM-4.6V * - in=0.3 read=0.05 out=0.9
zai GLM-4.6V-FlashX * - in=0.04 read=0.004 out=0.4
zai GLM-4.7-FlashX - - in=0.07 read=0.01 out=0.4
zai GLM-5.3-FlashX * - in=0.37 read=0.075 out=1.25
zai GLM-5.3-FlashX-Legal * - in=0.37 read=0.075 out=1.25
zai GLM-OCR * - in=0.03 out=0.03
zai glm-4-32b-0414-128k * - in=0.1 out=0.1
zai glm-4.5 * - in=0.6 out=2.2
zai glm-4.5-air * - in=0.2 out=1.1
zai glm-4.5-airx * - in=1.1 out=4.5
zai glm-4.5-flash * - in=0 out=0
zai glm-4.5-x * - in=2.2 out=8.9
zai glm-4.5v * - in=0.6 out=1.8
zai glm-4.6 * - in=0.6 read=0.11 w5=0 out=2.2
zai glm-4.7 * - in=0.6 read=0.11 w5=0 out=2.2
zai glm-4.7-flash * - in=0 read=0 w5=0 out=0
zai glm-5 * - in=1 read=0.2 w5=0 out=3.2
zai glm-5-code * - in=1.2 read=0.3 w5=0 out=5
zai glm-5.1 * - in=1.4 read=0.26 w5=0 out=4.4
zai glm-5.2 * - in=1.4 read=0.26 w5=0 out=4.4
zai glm-5.3 * - in=1.4 read=0.26 w5=0 out=4.4
zai glm-5.3-flash * 2026-09-10 in=0.15 read=0.03 w5=0 out=0.5
zai glm-5.3-flash * - in=0.075 read=0.015 out=0.25
zai glm-5v-turbo * - in=1.2 read=0.24 out=4
zerogpu LFM2.5-1.2B-Instruct * - in=0.02 out=0.05
zerogpu LFM2.5-1.2B-Thinking * - in=0.02 out=0.05
zerogpu deepseek-v4.1-flash - - in=0.3 read=0.003 out=1.2
zerogpu glm-5.3-flash - - in=0.1 read=0.015 out=0.35
zerogpu gpt-4.1-mini - - in=0.4 read=0.1 out=1.6
zerogpu gpt-5.4-nano - - in=0.2 read=0.02 out=1.25
zerogpu gpt-5.6-luna - - in=0.2 read=0.2 out=1.2
zerogpu gpt-6-luna - - in=0.1 read=0.01 out=0.5
zerogpu gpt-oss-120b - - in=0.15 read=0.03 out=0.6
zerogpu llama-3.1-8b-instruct-fast * - in=0.15 read=0.025 out=0.28
zerogpu llama-3.2-3b-instruct-fast * - in=0.05 read=0.025 out=0.3
zerogpu qwen3-30b-a3b-fp8 - - in=0.1 read=0.05 out=0.45
zerogpu qwen3.6-35b-a3b - - in=0.2 read=0.2 out=1.5
zhipuai GLM-4-Air * - in=0.069 read=0.034 out=0.069
zhipuai GLM-4-AirX * - in=1.379 out=1.379
zhipuai GLM-4-Assistant * - in=0.69 out=0.69
zhipuai GLM-4-FlashX-250414 * - in=0.014 read=0.007 out=0.014
zhipuai GLM-4-Long * - in=0.138 read=0.069 out=0.138
zhipuai GLM-4-Plus * - in=0.69 read=0.345 out=0.69
zhipuai GLM-4.5-Air * - in=0.11 read=0.022 out=0.276
zhipuai GLM-4.7 * - in=0.276 read=0.055 out=1.103
zhipuai GLM-4.7-FlashX - - in=0.069 read=0.014 out=0.414
zhipuai GLM-5 * - in=0.552 read=0.138 out=2.483
zhipuai GLM-5-Turbo * - in=0.69 read=0.166 out=3.034
zhipuai GLM-5.1 * - in=0.828 read=0.179 out=3.31
zhipuai GLM-5.1-20260406 * - in=0.828 read=0.179 out=3.31
zhipuai GLM-5.2 - - in=1.103 read=0.276 out=3.862
zhipuai GLM-5.3 - - in=1.103 read=0.276 out=3.862
zhipuai GLM-5.3-Flash - 2026-09-10 in=0.11 read=0.032 out=0.386
zhipuai GLM-5.3-Flash - - in=0.055 read=0.016 out=0.193
"""#
}
